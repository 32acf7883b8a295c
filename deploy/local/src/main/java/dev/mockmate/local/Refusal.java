package dev.mockmate.local;

/** The stack does not start, and nothing was started; the message is the one sentence the user is told. */
public final class Refusal extends RuntimeException {

    public Refusal(String sentence) {
        super(sentence);
    }
}
