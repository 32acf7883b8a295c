/** Questions of the bank: what they are and how they are scored. */
package dev.mockmate.testsession.question.domain;
