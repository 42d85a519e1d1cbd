package org.curlew.lab.jobs;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Duration;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;

/** Where workers keep the checkpoints of units at work: one file a unit, named after its key, removed when the unit is finished. */
public record Checkpoints(Path folder, Duration every) {

    /** At most so often: what a crash may cost. */
    public static final Duration USUAL = Duration.ofSeconds(10);

    public Path file(String key) {
        return folder.resolve(key);
    }

    /** Tells the one that is there from any earlier one; empty where there is none. */
    Optional<String> kept(String key) {
        try {
            BasicFileAttributes now = Files.readAttributes(file(key), BasicFileAttributes.class);
            return Optional.of(now.lastModifiedTime() + " " + now.fileKey());
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** Removes that of a unit, and what its workers were writing when they were killed. */
    public void forget(String key) {
        remove(name -> name.startsWith(key));
    }

    /** Removes what belongs to no unit that is still to be computed, and what was being written when a worker ended. */
    public void keepOnly(Predicate<String> unfinished) {
        remove(unfinished.negate());
    }

    private void remove(Predicate<String> names) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (names.test(file.getFileName().toString())) {
                    Files.deleteIfExists(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
