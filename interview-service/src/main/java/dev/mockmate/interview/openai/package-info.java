/** The model as an interviewer: OpenAI, or any server that speaks its chat completions. */
package dev.mockmate.interview.openai;
