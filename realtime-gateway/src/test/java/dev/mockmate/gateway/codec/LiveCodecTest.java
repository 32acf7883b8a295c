package dev.mockmate.gateway.codec;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mockmate.contracts.live.AudioConfig;
import dev.mockmate.contracts.live.ClientToServerMessage;
import dev.mockmate.contracts.live.FinishAnswer;
import dev.mockmate.contracts.live.PartialTranscript;
import dev.mockmate.contracts.live.ServerToClientMessage;
import dev.mockmate.contracts.live.SkipQuestion;
import dev.mockmate.contracts.live.StartRequest;
import dev.mockmate.contracts.live.TextAnswer;
import dev.mockmate.contracts.live.Timer;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.Test;

class LiveCodecTest {
    private static final ClientToServerMessage START = ClientToServerMessage.newBuilder()
            .setStartRequest(StartRequest.newBuilder()
                    .setAuthToken("t")
                    .setInterviewId("i")
                    .setAudioConfig(AudioConfig.newBuilder()
                            .setEncoding(AudioConfig.AudioEncoding.LINEAR_PCM)
                            .setSampleRateHertz(16000)))
            .build();
    private static final ServerToClientMessage PIECE = ServerToClientMessage.newBuilder()
            .setPartialTranscript(PartialTranscript.newBuilder()
                    .setText("Hello")
                    .setSpeaker(PartialTranscript.Speaker.AI)
                    .setAtMs(5))
            .setSequence(7)
            .build();

    @Test
    void shouldReadProtobuf() {
        assertThat(LiveCodec.decode(START.toByteArray())).isEqualTo(new Decoded.Understood(START));
    }

    @Test
    void shouldReadBothSpellingsOfJson() {
        Decoded expected = new Decoded.Understood(START);
        assertThat(LiveCodec.decode("""
                        {"start_request":{"auth_token":"t","interview_id":"i",
                         "audio_config":{"encoding":"LINEAR_PCM","sample_rate_hertz":16000}}}""")).isEqualTo(expected);
        assertThat(LiveCodec.decode("""
                        {"startRequest":{"authToken":"t","interviewId":"i",
                         "audioConfig":{"encoding":"LINEAR_PCM","sampleRateHertz":16000}}}""")).isEqualTo(expected);
    }

    @Test
    void shouldReadBase64Audio() {
        assertThat(LiveCodec.decode("{\"audio_chunk\":{\"audio_content\":\"AQID\"}}"))
                .isInstanceOfSatisfying(Decoded.Understood.class, read -> assertThat(
                                read.message().getAudioChunk().getAudioContent().toByteArray())
                        .containsExactly(1, 2, 3));
    }

    @Test
    void shouldSkipFieldsOfANewerClient() {
        assertThat(LiveCodec.decode("{\"end_request\":{\"mood\":\"good\"},\"novelty\":[1,{\"a\":null}]}"))
                .isInstanceOf(Decoded.Understood.class);
    }

    @Test
    void shouldWriteSnakeCaseAndEnumNamesAndDefaults() {
        assertThat(LiveCodec.text(PIECE))
                .isEqualTo(
                        "{\"partial_transcript\":{\"text\":\"Hello\",\"speaker\":\"AI\",\"is_final\":false,\"segment_id\":\"\","
                                + "\"turn_complete\":false,\"at_ms\":\"5\",\"discarded\":false},\"sequence\":\"7\",\"epoch\":\"\"}");
    }

    @Test
    void shouldSayThatAClockStandsStill() {
        assertThat(LiveCodec.text(ServerToClientMessage.newBuilder()
                        .setTimer(Timer.newBuilder().setElapsedSeconds(61))
                        .build()))
                .contains("\"is_running\":false", "\"elapsed_seconds\":\"61\"");
    }

    @Test
    void shouldCallAMessageWithoutKnownPayloadMalformed() {
        assertThat(LiveCodec.decode("{\"request_id\":\"r1\",\"dance\":{}}"))
                .isEqualTo(new Decoded.Malformed("unknown message", "r1"));
        assertThat(LiveCodec.decode(new byte[0])).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void shouldRefuseWhatTheServicesBehindCouldNotStore() {
        assertMalformed(text("a\0b", ""));
        assertThat(LiveCodec.decode("{\"text_answer\":{\"text\":\"half \\ud83d of it\"}}"))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(LiveCodec.decode("{\"text_answer\":{\"text\":\"\\ude00\\ud83d\"}}"))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(LiveCodec.decode("{\"text_answer\":{\"text\":\"\\ud83d\\ude00\"}}"))
                .isInstanceOf(Decoded.Understood.class);
        assertMalformed(ClientToServerMessage.newBuilder()
                .setSkipQuestion(SkipQuestion.newBuilder().setExchangeId("x"))
                .build());
        assertMalformed(text("answer", "not-an-id"));
        assertMalformed(ClientToServerMessage.newBuilder()
                .setFinishAnswer(FinishAnswer.newBuilder().setExchangeId("1-1-1-1-1"))
                .build());
    }

    @Test
    void shouldPassOnAnEmptyPieceWhichTheInterviewerRefuses() {
        assertThat(LiveCodec.decode(text("", "").toByteArray())).isInstanceOf(Decoded.Understood.class);
    }

    @Test
    void shouldTakeAnEmptyLastPiece() {
        ClientToServerMessage last = ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setIsFinal(true))
                .build();
        assertThat(LiveCodec.decode(last.toByteArray())).isInstanceOf(Decoded.Understood.class);
    }

    @Test
    void shouldSurviveRubbishOfEveryKind() {
        assertThat(LiveCodec.decode("[".repeat(60_000))).isInstanceOf(Decoded.Malformed.class);
        assertThat(LiveCodec.decode("{\"start_request\":".repeat(4_000))).isInstanceOf(Decoded.Malformed.class);
        assertThat(LiveCodec.decode("{\"start_request\":{},\"end_request\":{}}"))
                .isInstanceOf(Decoded.Malformed.class);
        assertThat(LiveCodec.decode("null")).isInstanceOf(Decoded.Malformed.class);
        assertThat(LiveCodec.decode("")).isInstanceOf(Decoded.Malformed.class);
    }

    @Test
    void shouldNeverThrowOnGeneratedFrames() {
        long seed = 20260101;
        Random random = new Random(seed);
        byte[] valid = START.toByteArray();
        String json = "{\"start_request\":{\"auth_token\":\"t\",\"audio_config\":{\"sample_rate_hertz\":1e3}}}";
        for (int round = 0; round < 20_000; round++) {
            byte[] mutated = mutated(valid, random);
            assertThat(LiveCodec.decode(mutated))
                    .as("seed %d round %d", seed, round)
                    .isNotNull();
            String text = new String(mutated(json.getBytes(StandardCharsets.UTF_8), random), StandardCharsets.UTF_8);
            assertThat(LiveCodec.decode(text))
                    .as("seed %d round %d", seed, round)
                    .isNotNull();
        }
    }

    private static byte[] mutated(byte[] source, Random random) {
        byte[] frame = java.util.Arrays.copyOf(source, random.nextInt(source.length * 2));
        for (int i = random.nextInt(6); i > 0 && frame.length > 0; i--) {
            frame[random.nextInt(frame.length)] = (byte) random.nextInt(256);
        }
        return frame;
    }

    private static ClientToServerMessage text(String text, String exchangeId) {
        return ClientToServerMessage.newBuilder()
                .setTextAnswer(TextAnswer.newBuilder().setText(text).setExchangeId(exchangeId))
                .build();
    }

    private static void assertMalformed(ClientToServerMessage message) {
        assertThat(LiveCodec.decode(message.toByteArray())).isInstanceOf(Decoded.Malformed.class);
    }
}
