package dev.mockmate.interview.assessment.coach.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.mockmate.interview.assessment.coach.domain.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.Collections;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sentence embeddings of all-MiniLM-L6-v2 (quantised), computed in this process, a text at a time on one thread: the same
 * text gives the same numbers, whatever is asked beside it. It takes milliseconds of work a sentence: never on an event loop.
 * Texts asked for last are remembered by their SHA-256, so that nothing a candidate said stays in memory.
 */
public final class EmbeddingModel implements Meaning {

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final int REMEMBERED = 2_048;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Map<String, float[]> remembered = Collections.synchronizedMap(new Remembered());

    private EmbeddingModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /**
     * Loads the model from the class path, by way of a temporary file: read into the heap, it would need more of it than all else
     * at the start. Fails with a clear message where the machine cannot run it.
     */
    public static EmbeddingModel load() {
        Path file = null;
        try {
            WordPieces pieces;
            try (InputStream tokenizer = resource(TOKENIZER)) {
                pieces = WordPieces.read(tokenizer);
            }
            file = Files.createTempFile("mockmate-embedding", ".onnx");
            try (InputStream model = resource(MODEL)) {
                Files.copy(model, file, StandardCopyOption.REPLACE_EXISTING);
            }
            return started(file, pieces);
        } catch (IOException e) {
            throw new UncheckedIOException("The embedding model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model cannot be started on this machine", e);
        } finally {
            delete(file);
        }
    }

    private static EmbeddingModel started(Path file, WordPieces pieces) throws OrtException {
        OrtEnvironment environment = OrtEnvironment.getEnvironment();
        try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
            options.setIntraOpNumThreads(1);
            options.setInterOpNumThreads(1);
            options.setCPUArenaAllocator(false);
            options.setMemoryPatternOptimization(false);
            return new EmbeddingModel(environment, environment.createSession(file.toString(), options), pieces);
        }
    }

    private static InputStream resource(String name) throws IOException {
        InputStream resource = EmbeddingModel.class.getClassLoader().getResourceAsStream(name);
        if (resource == null) {
            throw new IOException(name + " is not on the class path");
        }
        return resource;
    }

    private static void delete(Path file) {
        try {
            if (file != null) {
                Files.deleteIfExists(file);
            }
        } catch (IOException kept) {
            file.toFile().deleteOnExit();
        }
    }

    @Override
    public float[] of(String text) {
        String key = digest(text);
        float[] known = remembered.get(key);
        if (known == null) {
            known = embed(text);
            remembered.put(key, known);
        }
        return known;
    }

    private static String digest(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("Every Java knows SHA-256", e);
        }
    }

    private float[] embed(String text) {
        long[] ids = pieces.of(text);
        if (ids.length <= 2) {
            return new float[SIZE];
        }
        long[] ones = new long[ids.length];
        Arrays.fill(ones, 1);
        try (OnnxTensor tokens = tensor(ids);
                OnnxTensor mask = tensor(ones);
                OnnxTensor types = tensor(new long[ids.length]);
                OrtSession.Result result =
                        session.run(Map.of("input_ids", tokens, "attention_mask", mask, "token_type_ids", types))) {
            return mean(((float[][][]) result.get(0).getValue())[0]);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model failed", e);
        }
    }

    private OnnxTensor tensor(long[] numbers) throws OrtException {
        return OnnxTensor.createTensor(environment, new long[][] {numbers});
    }

    private static float[] mean(float[][] vectors) {
        float[] mean = new float[SIZE];
        for (float[] vector : vectors) {
            for (int at = 0; at < SIZE; at++) {
                mean[at] += vector[at];
            }
        }
        double length = Math.sqrt(Meaning.nearness(mean, mean));
        for (int at = 0; at < SIZE; at++) {
            mean[at] = (float) (mean[at] / length);
        }
        return mean;
    }

    /** The texts asked for last: the question and what it wants come again with every answer. */
    private static final class Remembered extends LinkedHashMap<String, float[]> {
        private static final long serialVersionUID = 1;

        Remembered() {
            super(256, 0.75f, true);
        }

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, float[]> eldest) {
            return size() > REMEMBERED;
        }
    }
}
