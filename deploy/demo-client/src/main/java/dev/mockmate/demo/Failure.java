package dev.mockmate.demo;

/** The demo cannot go on; the message is the one sentence its user is told. */
final class Failure extends RuntimeException {

    Failure(String sentence) {
        super(sentence);
    }

    Failure(String sentence, Throwable cause) {
        super(sentence, cause);
    }
}
