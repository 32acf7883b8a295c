package dev.mockmate.interview.recording.storage;

import dev.mockmate.interview.provider.application.ProviderUnavailableException;
import dev.mockmate.interview.recording.application.AudioStore;
import dev.mockmate.interview.recording.domain.AudioType;
import io.smallrye.mutiny.Multi;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.vertx.UniHelper;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.file.AsyncFile;
import io.vertx.core.file.CopyOptions;
import io.vertx.core.file.FileSystem;
import io.vertx.core.file.FileSystemException;
import io.vertx.core.file.OpenOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * Recordings as files: {@code <folder>/<last two digits of the key>/<key>}. A file gets its name, by an atomic move, when all of
 * it is on the disk; until then it is {@code <folder>/incoming/<key>}. Only the service's user may read them.
 */
public final class FolderAudioStore implements AudioStore {
    private static final String NAME = "recordings folder";
    private static final String INCOMING = "incoming";
    private static final String OWNER_ONLY_FILE = "rw-------";
    private static final String OWNER_ONLY_FOLDER = "rwx------";
    private static final int READ_AT_ONCE = 64 * 1024;

    private final Path folder;
    private final Vertx vertx;

    FolderAudioStore(Path folder, Vertx vertx) {
        this.folder = folder.toAbsolutePath().normalize();
        this.vertx = vertx;
    }

    @Override
    public Uni<Void> put(UUID key, Multi<Buffer> bytes, OptionalLong length, AudioType type) {
        Path incoming = folder.resolve(INCOMING).resolve(key.toString());
        Path file = file(key);
        return folderOf(incoming)
                .chain(() -> folderOf(file))
                .chain(() -> write(incoming, bytes))
                .chain(() -> move(incoming, file))
                .onFailure()
                .call(() -> deleteIfThere(incoming).onFailure().recoverWithNull())
                .onFailure(FileSystemException.class)
                .transform(FolderAudioStore::unavailable);
    }

    @Override
    public Multi<Buffer> read(UUID key, long from, long length) {
        return Uni.createFrom()
                .deferred(() -> UniHelper.toUni(files().open(
                                file(key).toString(),
                                new OpenOptions().setRead(true).setCreate(false))))
                .onFailure(FileSystemException.class)
                .transform(failure -> failure.getCause() instanceof NoSuchFileException
                        ? new MissingException(key)
                        : unavailable(failure))
                .onItem()
                .transformToMulti(file -> parts(file, from, length)
                        .onTermination()
                        .call(() -> close(file).onFailure().recoverWithNull()));
    }

    /** One part is read when the one before was taken. */
    private static Multi<Buffer> parts(AsyncFile file, long from, long length) {
        int count = Math.toIntExact((length + READ_AT_ONCE - 1) / READ_AT_ONCE);
        return Multi.createFrom().range(0, count).onItem().transformToUniAndConcatenate(part -> {
            long offset = (long) part * READ_AT_ONCE;
            return part(file, from + offset, (int) Math.min(READ_AT_ONCE, length - offset));
        });
    }

    private static Uni<Buffer> part(AsyncFile file, long from, int length) {
        return UniHelper.toUni(file.read(Buffer.buffer(length), 0, from, length))
                .invoke(part -> {
                    if (part.length() < length) {
                        throw new ProviderUnavailableException(NAME, "a recording is shorter than it was", false);
                    }
                });
    }

    @Override
    public Uni<Void> delete(UUID key) {
        return deleteIfThere(file(key))
                .chain(() -> deleteIfThere(folder.resolve(INCOMING).resolve(key.toString())))
                .onFailure(FileSystemException.class)
                .transform(FolderAudioStore::unavailable);
    }

    @Override
    public Uni<Long> deleteStoredBefore(Instant then) {
        return UniHelper.toUni(vertx.executeBlocking(() -> deleteOld(then)))
                .onFailure(UncheckedIOException.class)
                .transform(FolderAudioStore::unavailable);
    }

    private Uni<Void> write(Path incoming, Multi<Buffer> bytes) {
        OpenOptions options =
                new OpenOptions().setCreate(true).setTruncateExisting(true).setPerms(OWNER_ONLY_FILE);
        return UniHelper.toUni(files().open(incoming.toString(), options)).chain(file -> bytes.onItem()
                .transformToUniAndConcatenate(part -> UniHelper.toUni(file.write(part)))
                .onItem()
                .ignoreAsUni()
                .chain(() -> UniHelper.toUni(file.flush()))
                .onTermination()
                .call(() -> close(file)));
    }

    private Uni<Void> move(Path from, Path to) {
        return UniHelper.toUni(files().move(
                        from.toString(),
                        to.toString(),
                        new CopyOptions().setAtomicMove(true).setReplaceExisting(true)));
    }

    private Uni<Void> folderOf(Path file) {
        return UniHelper.toUni(files().mkdirs(file.getParent().toString(), OWNER_ONLY_FOLDER));
    }

    private Uni<Void> deleteIfThere(Path file) {
        return UniHelper.toUni(files().delete(file.toString()))
                .onFailure(failure -> failure.getCause() instanceof NoSuchFileException)
                .recoverWithNull();
    }

    private long deleteOld(Instant then) {
        if (!Files.isDirectory(folder)) {
            return 0;
        }
        try (Stream<Path> walk = Files.walk(folder)) {
            List<Path> old = walk.filter(Files::isRegularFile)
                    .filter(file -> storedBefore(file, then))
                    .toList();
            for (Path file : old) {
                Files.deleteIfExists(file);
            }
            return old.size();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** A file another replica has just removed is not old. */
    private static boolean storedBefore(Path file, Instant then) {
        try {
            return Files.getLastModifiedTime(file).toInstant().isBefore(then);
        } catch (NoSuchFileException gone) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Where a recording is. Keys are made in the order of time, so it is their end that spreads them over folders. */
    Path file(UUID key) {
        String name = key.toString();
        return folder.resolve(name.substring(name.length() - 2)).resolve(name);
    }

    private static Uni<Void> close(AsyncFile file) {
        return UniHelper.toUni(file.close());
    }

    private FileSystem files() {
        return vertx.fileSystem();
    }

    private static ProviderUnavailableException unavailable(Throwable failure) {
        return new ProviderUnavailableException(
                NAME,
                failure.getCause() == null
                        ? failure.getClass().getSimpleName()
                        : failure.getCause().getClass().getSimpleName(),
                true);
    }
}
