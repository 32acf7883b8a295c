package dev.mockmate.interview.recording.application;

import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.time.Duration;
import java.util.Optional;

/** Recordings of answers: where they are, how large they may be, how long they are kept. */
@ConfigMapping(prefix = "mockmate.recordings")
public interface RecordingsConfig {

    /** Largest recording. */
    @WithDefault("25M")
    MemorySize maxBytes();

    /** How long a recording is kept (rule <b>retention</b>). */
    @WithDefault("30d")
    Duration keptFor();

    /** Longest time one upload may take; what it left behind is removed after twice that. */
    @WithDefault("10m")
    Duration uploadTimeout();

    /** How many are removed in one go. */
    @WithDefault("100")
    int removedAtOnce();

    /** How long a replica has to remove what it took on, before another one does. */
    @WithDefault("5m")
    Duration removalLease();

    /** The folder of one machine; without a bucket the recordings are there. Replicas would have to share it. */
    String folder();

    /** A bucket of S3 or of a server that speaks its protocol. */
    S3 s3();

    /** Where the bucket is and who may use it. */
    interface S3 {
        /** With a bucket the recordings are there, else in the folder. */
        Optional<String> bucket();

        /** What all keys begin with. */
        @WithDefault("recordings/")
        String prefix();

        /** Of a server that is not Amazon's; buckets are then named in the path. */
        Optional<String> endpoint();

        /** Where the bucket is. */
        @WithDefault("us-east-1")
        String region();

        /** Without one, the machine's own role counts (environment, web identity, instance). */
        Optional<String> accessKey();

        /** What goes with the access key. */
        Optional<String> secretKey();

        /** Longest time for a call but uploads, which have their own. */
        @WithDefault("10s")
        Duration timeout();

        /** After so many failures in a row the bucket is left alone for a while. */
        @WithDefault("5")
        int failuresToOpen();

        /** How long it is left alone. */
        @WithDefault("10s")
        Duration openFor();
    }
}
