package dev.mockmate.interview.assessment.openai;

/**
 * What arrives of the model's answer: words, or its end. A failure is an end too and takes its turn behind the words before
 * it, so that what they completed is not lost with it.
 */
sealed interface ModelStreamEvent {

    /** Words as they arrived together; {@code arrived} is {@link System#nanoTime}. */
    record Said(String text, long arrived) implements ModelStreamEvent {}

    /** It said all it wanted to, or its time was over. */
    record Finished() implements ModelStreamEvent {}

    /** The call failed. */
    record Failed(Throwable failure) implements ModelStreamEvent {}
}
