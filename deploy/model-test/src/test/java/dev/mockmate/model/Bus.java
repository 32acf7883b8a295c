package dev.mockmate.model;

import dev.mockmate.contracts.event.Event;
import dev.mockmate.model.Step.Topic;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** What the topics hold: per session a line of messages in the order of their publication, and which of them arrived. */
final class Bus {
    private final Map<Topic, Map<UUID, Line>> topics = new EnumMap<>(Topic.class);

    private int busy;

    private static final class Line {
        final List<Event> waiting = new ArrayList<>();
        final List<Event> arrived = new ArrayList<>();
    }

    void publish(Topic topic, Event event) {
        line(topic, event.key()).waiting.add(event);
        busy++;
    }

    boolean isBusy() {
        return busy > 0;
    }

    int waiting(Topic topic, UUID session) {
        return line(topic, session).waiting.size();
    }

    int arrived(Topic topic, UUID session) {
        return line(topic, session).arrived.size();
    }

    Event take(Topic topic, UUID session, int place) {
        Line line = line(topic, session);
        Event event = line.waiting.remove(place);
        line.arrived.add(event);
        busy--;
        return event;
    }

    Event again(Topic topic, UUID session, int place) {
        return line(topic, session).arrived.get(place);
    }

    private Line line(Topic topic, UUID session) {
        return topics.computeIfAbsent(topic, t -> new LinkedHashMap<>()).computeIfAbsent(session, s -> new Line());
    }
}
