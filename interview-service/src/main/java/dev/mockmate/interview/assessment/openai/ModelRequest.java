package dev.mockmate.interview.assessment.openai;

import dev.langchain4j.data.message.SystemMessage;
import dev.langchain4j.data.message.UserMessage;
import dev.langchain4j.model.chat.request.ChatRequest;

/**
 * A request to the model.
 *
 * @param purpose {@code plan|assess}
 * @param version of the prompt: its file without the ending
 */
record ModelRequest(String purpose, String version, ChatRequest request) {

    /** The length of all messages, for an estimate where the provider tells no tokens. */
    int characters() {
        return request.messages().stream()
                .mapToInt(message -> message instanceof SystemMessage system
                        ? system.text().length()
                        : message instanceof UserMessage user
                                ? user.singleText().length()
                                : 0)
                .sum();
    }
}
