package dev.mockmate.interview.recording.storage;

import dev.mockmate.platform.embedded.FreePorts;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.awaitility.Awaitility;
import software.amazon.awssdk.auth.credentials.AwsBasicCredentials;
import software.amazon.awssdk.auth.credentials.StaticCredentialsProvider;
import software.amazon.awssdk.regions.Region;
import software.amazon.awssdk.services.s3.S3AsyncClient;
import software.amazon.awssdk.services.s3.model.S3Object;

/**
 * S3Proxy, an S3 server that checks signatures, as a process of its own; the build puts its jar into {@code target/s3}. It holds
 * everything in memory.
 */
public class S3Server implements QuarkusTestResourceLifecycleManager {
    static final String BUCKET = "recordings-test";
    private static final Duration START_LIMIT = Duration.ofMinutes(3);
    private static final String ACCESS_KEY = "test-access";
    private static final String SECRET_KEY = "test-secret";

    private Process process;
    private Path settings;
    private int port;

    @Override
    public Map<String, String> start() {
        try {
            port = FreePorts.one();
            settings = Files.createTempFile("s3proxy", ".properties");
            Files.writeString(settings, """
                    s3proxy.authorization=aws-v4
                    s3proxy.identity=%s
                    s3proxy.credential=%s
                    s3proxy.endpoint=http://127.0.0.1:%d
                    jclouds.provider=transient
                    jclouds.identity=remote
                    jclouds.credential=remote
                    """.formatted(ACCESS_KEY, SECRET_KEY, port));
            process = new ProcessBuilder(
                            Path.of(System.getProperty("java.home"), "bin", "java")
                                    .toString(),
                            "-Xmx128m",
                            "-DLOG_LEVEL=warn",
                            "-cp",
                            jar().toString(),
                            "org.gaul.s3proxy.Main",
                            "--properties",
                            settings.toString())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start();
            Runtime.getRuntime().addShutdownHook(new Thread(process::destroyForcibly));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Awaitility.await().atMost(START_LIMIT).until(this::listens);
        try (S3AsyncClient client = client()) {
            client.createBucket(request -> request.bucket(BUCKET)).join();
        }
        return Map.of(
                "mockmate.recordings.s3.bucket", BUCKET,
                "mockmate.recordings.s3.endpoint", endpoint(),
                "mockmate.recordings.s3.access-key", ACCESS_KEY,
                "mockmate.recordings.s3.secret-key", SECRET_KEY,
                "mockmate.recordings.s3.timeout", "30s");
    }

    @Override
    public void stop() {
        process.destroyForcibly();
        try {
            Files.deleteIfExists(settings);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String endpoint() {
        return "http://127.0.0.1:" + port;
    }

    /** A client of its own, to look at what is there. */
    S3AsyncClient client() {
        return S3AsyncClient.builder()
                .endpointOverride(URI.create(endpoint()))
                .forcePathStyle(true)
                .region(Region.US_EAST_1)
                .credentialsProvider(
                        StaticCredentialsProvider.create(AwsBasicCredentials.create(ACCESS_KEY, SECRET_KEY)))
                .build();
    }

    /** The keys of what is kept there. */
    public List<String> objects() {
        try (S3AsyncClient client = client()) {
            return client.listObjectsV2(request -> request.bucket(BUCKET)).join().contents().stream()
                    .map(S3Object::key)
                    .toList();
        }
    }

    private boolean listens() {
        if (!process.isAlive()) {
            throw new IllegalStateException("the S3 server ended with " + process.exitValue());
        }
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress("127.0.0.1", port), 200);
            return true;
        } catch (IOException notYet) {
            return false;
        }
    }

    private static Path jar() {
        Path jar = Path.of("target", "s3", "s3proxy.jar").toAbsolutePath();
        if (!Files.exists(jar)) {
            throw new IllegalStateException("run the build up to process-test-resources: there is no " + jar);
        }
        return jar;
    }
}
