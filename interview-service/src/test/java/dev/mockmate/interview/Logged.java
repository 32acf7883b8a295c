package dev.mockmate.interview;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;

/** Everything that is logged while it is open, as text with its parameters and stack traces. */
final class Logged extends Handler implements AutoCloseable {
    private final List<String> records = new CopyOnWriteArrayList<>();

    private Logged() {}

    static Logged fromNow() {
        Logged logged = new Logged();
        Logger.getLogger("").addHandler(logged);
        return logged;
    }

    String all() {
        return String.join("\n", records);
    }

    @Override
    public void publish(LogRecord record) {
        StringWriter trace = new StringWriter();
        if (record.getThrown() != null) {
            record.getThrown().printStackTrace(new PrintWriter(trace));
        }
        records.add(String.join(
                " ",
                record.getLoggerName(),
                record.getMessage(),
                Arrays.toString(record.getParameters()),
                trace.toString()));
    }

    @Override
    public void flush() {}

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
