package dev.mockmate.demo;

import com.fasterxml.jackson.databind.JsonNode;

/** What an interview has to react to, from the server or from the keyboard. */
sealed interface Happening {

    /** A message of the live protocol, as JSON. */
    record Said(JsonNode message) implements Happening {}

    /** The server closed the line. */
    record Closed(int code, String reason) implements Happening {}

    /** The line broke. */
    record Broken(Throwable cause) implements Happening {}

    /** A whole answer was typed. */
    record Typed(String answer) implements Happening {}

    /** Nothing more will be typed. */
    record NothingMore() implements Happening {}
}
