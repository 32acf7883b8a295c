package dev.mockmate.interview.assessment.coach.domain;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/** Meanings that are kept in a file between runs: embedding all graded answers takes minutes. */
final class CachedMeaning implements Meaning, AutoCloseable {

    private final Map<String, float[]> known = new HashMap<>();
    private final Supplier<Meaning> model;
    private final DataOutputStream file;
    private Meaning loaded;

    CachedMeaning(Path cache, Supplier<Meaning> model) throws IOException {
        this.model = model;
        if (Files.exists(cache)) {
            read(cache);
        }
        file = new DataOutputStream(new BufferedOutputStream(
                Files.newOutputStream(cache, StandardOpenOption.CREATE, StandardOpenOption.APPEND)));
    }

    private void read(Path cache) throws IOException {
        try (DataInputStream in = new DataInputStream(new BufferedInputStream(Files.newInputStream(cache), 1 << 16))) {
            while (true) {
                String text = in.readUTF();
                float[] meaning = new float[SIZE];
                for (int at = 0; at < SIZE; at++) {
                    meaning[at] = in.readFloat();
                }
                known.put(text, meaning);
            }
        } catch (EOFException end) {
            // All of it was read.
        }
    }

    @Override
    public float[] of(String text) {
        return known.computeIfAbsent(text, this::embed);
    }

    private float[] embed(String text) {
        if (loaded == null) {
            loaded = model.get();
        }
        float[] meaning = loaded.of(text);
        try {
            file.writeUTF(text);
            for (float one : meaning) {
                file.writeFloat(one);
            }
        } catch (IOException full) {
            throw new UncheckedIOException(full);
        }
        return meaning;
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
