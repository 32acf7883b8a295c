package dev.mockmate.interview.assessment.coach.meaning;

import ai.onnxruntime.OnnxTensor;
import ai.onnxruntime.OrtEnvironment;
import ai.onnxruntime.OrtException;
import ai.onnxruntime.OrtSession;
import dev.mockmate.interview.assessment.coach.domain.Meaning;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;

/**
 * The sentence embeddings of all-MiniLM-L6-v2 (quantised), computed in this process, a text at a time on one thread: the same
 * text gives the same numbers, whatever is asked beside it. It takes milliseconds of work a sentence: never on an event loop.
 */
public final class EmbeddingModel implements Meaning {

    private static final String MODEL = "all-minilm-l6-v2-q.onnx";
    private static final String TOKENIZER = "all-minilm-l6-v2-q-tokenizer.json";
    private static final int REMEMBERED = 4_096;

    private final OrtEnvironment environment;
    private final OrtSession session;
    private final WordPieces pieces;
    private final Map<String, float[]> remembered = Collections.synchronizedMap(new Remembered());

    private EmbeddingModel(OrtEnvironment environment, OrtSession session, WordPieces pieces) {
        this.environment = environment;
        this.session = session;
        this.pieces = pieces;
    }

    /** Loads the model from the class path; fails with a clear message where the machine cannot run it. */
    public static EmbeddingModel load() {
        ClassLoader loader = EmbeddingModel.class.getClassLoader();
        try (InputStream model = loader.getResourceAsStream(MODEL);
                InputStream tokenizer = loader.getResourceAsStream(TOKENIZER)) {
            OrtEnvironment environment = OrtEnvironment.getEnvironment();
            try (OrtSession.SessionOptions options = new OrtSession.SessionOptions()) {
                options.setIntraOpNumThreads(1);
                options.setInterOpNumThreads(1);
                options.setCPUArenaAllocator(false);
                options.setMemoryPatternOptimization(false);
                return new EmbeddingModel(
                        environment,
                        environment.createSession(model.readAllBytes(), options),
                        WordPieces.read(tokenizer));
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The embedding model cannot be read", e);
        } catch (OrtException e) {
            throw new IllegalStateException("The embedding model cannot be started on this machine", e);
        }
    }

    @Override
    public float[] of(String text) {
        float[] known = remembered.get(text);
        if (known == null) {
            known = embed(text);
            remembered.put(text, known);
        }
        return known;
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
