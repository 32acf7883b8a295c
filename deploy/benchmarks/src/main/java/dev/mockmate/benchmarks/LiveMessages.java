package dev.mockmate.benchmarks;

import io.vertx.core.json.JsonObject;

/** Tells messages of the live protocol apart, in its JSON form. */
final class LiveMessages {

    private LiveMessages() {}

    static boolean isPlanDone(JsonObject message) {
        return message.containsKey("state")
                && "plan_done".equals(message.getJsonObject("state").getString("reason"));
    }

    static boolean isSaidByUser(JsonObject message, String text) {
        JsonObject said = message.getJsonObject("partial_transcript");
        return said != null
                && "USER".equals(said.getString("speaker"))
                && Boolean.TRUE.equals(said.getBoolean("is_final"))
                && text.equals(said.getString("text"));
    }

    static boolean isPart(JsonObject message, String exchange, String part) {
        JsonObject assessed = message.getJsonObject("assessment_part");
        return assessed != null
                && exchange.equals(assessed.getString("exchange_id"))
                && part.equals(assessed.getString("part"));
    }

    static boolean isLastPart(JsonObject message, String exchange) {
        return isPart(message, exchange, "metadata");
    }
}
