package org.curlew.lab.store;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.curlew.engine.simulation.Trajectory;

/** Where the recorded weights of units are: one file a unit, named after its key, written by the worker and never held as a whole. */
public record Histories(Path folder) {

    public Path file(String key) {
        return folder.resolve(key);
    }

    /** The trajectory with its recorded weights, which are read when they are asked for. */
    public Trajectory complete(String key, Trajectory t) {
        if (!t.weights().isEmpty()) {
            return t;
        }
        return WeightSnapshots.in(file(key), t.epochs().length)
                .map(weights ->
                        new Trajectory(t.arm(), t.seed(), t.epochs(), t.series(), t.outcome(), weights, t.kernel()))
                .orElse(t);
    }

    /** Removes what belongs to no unit that is finished or still to be computed. */
    public void keepOnly(Predicate<String> wanted) {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                if (!wanted.test(file.getFileName().toString())) {
                    Files.delete(file);
                }
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
