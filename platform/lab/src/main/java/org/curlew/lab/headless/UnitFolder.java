package org.curlew.lab.headless;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.Comparator;
import java.util.Optional;
import java.util.function.BiFunction;
import java.util.stream.Stream;
import org.curlew.engine.simulation.Outcome;
import org.curlew.engine.simulation.Trajectory;
import org.curlew.lab.store.Histories;
import org.curlew.lab.store.TrajectoryCodec;
import org.curlew.lab.store.WeightWriter;
import org.curlew.lab.worker.CheckpointFile;

/** What an experiment without a lab has computed so far: finished trajectories, recorded weights and the checkpoints of the others, each in a file named after the
 * unit's key. Gone when all is written. */
public final class UnitFolder {

    private static final String DONE = ".done";

    private final Path folder;
    private final Histories weights;
    private final Duration every;

    /** @param every how often at most a unit keeps a checkpoint */
    public UnitFolder(Path out, Duration every) {
        folder = out.resolve("unfinished");
        weights = new Histories(folder.resolve("weights"));
        this.every = every;
    }

    /** The unit with this key: as it was finished before, or computed, from its checkpoint where there is one. */
    public Trajectory unit(String key, BiFunction<CheckpointFile, WeightWriter, Trajectory> compute) {
        return weights.complete(key, finished(key).orElseGet(() -> {
            try (WeightWriter recorded = new WeightWriter(weights.file(key))) {
                Trajectory trajectory = compute.apply(new CheckpointFile(folder.resolve(key), every), recorded);
                if (trajectory.outcome().kind() != Outcome.Kind.CANCELLED) {
                    keep(key, trajectory);
                }
                return trajectory;
            }
        }));
    }

    /** Whether a unit was finished or begun there. */
    public boolean holds(String key) {
        return Files.exists(folder.resolve(key)) || Files.exists(folder.resolve(key + DONE));
    }

    public void forget() {
        if (!Files.isDirectory(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    private Optional<Trajectory> finished(String key) {
        try {
            return Optional.of(TrajectoryCodec.decode(Files.readAllBytes(folder.resolve(key + DONE))));
        } catch (NoSuchFileException none) {
            return Optional.empty();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private void keep(String key, Trajectory trajectory) {
        try {
            Files.createDirectories(folder);
            Path part = folder.resolve(key + ".part");
            Files.write(part, TrajectoryCodec.encode(trajectory));
            Files.move(
                    part,
                    folder.resolve(key + DONE),
                    StandardCopyOption.ATOMIC_MOVE,
                    StandardCopyOption.REPLACE_EXISTING);
            Files.deleteIfExists(folder.resolve(key));
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
