package dev.mockmate.movedclock;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;

/**
 * The clock of services under test, told what time it is by one number in a file that all of them map: 0 = the machine's time,
 * above = stopped at that microsecond since 1970, below = so many microseconds ahead of the machine's time.
 */
public final class MovedClock extends Clock {

    private static final int SIZE = Long.BYTES;
    private static MovedClock shared;

    private final ByteBuffer told;

    private MovedClock(Path file) {
        try (FileChannel channel =
                FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.READ, StandardOpenOption.WRITE)) {
            told = channel.map(FileChannel.MapMode.READ_WRITE, 0, SIZE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The clock of this file, to read and to move. */
    public static MovedClock of(Path file) {
        return new MovedClock(file);
    }

    /** From now on {@link #systemUTC} is the clock of this file. */
    static void share(Path file) {
        shared = of(file);
    }

    /** Called by the service in place of {@code Clock.systemUTC()}. */
    public static Clock systemUTC() {
        return shared;
    }

    /** Stops at an instant. */
    public void stopAt(Instant instant) {
        told.putLong(0, ChronoUnit.MICROS.between(Instant.EPOCH, instant));
    }

    /** Goes on, ahead of the machine's time. */
    public void goAhead(Duration by) {
        told.putLong(0, -by.toNanos() / 1_000);
    }

    /** Is the machine's again. */
    public void reset() {
        told.putLong(0, 0);
    }

    @Override
    public Instant instant() {
        long micros = told.getLong(0);
        return micros > 0
                ? Instant.EPOCH.plus(micros, ChronoUnit.MICROS)
                : Clock.systemUTC().instant().plus(-micros, ChronoUnit.MICROS);
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        return Clock.fixed(instant(), zone);
    }
}
