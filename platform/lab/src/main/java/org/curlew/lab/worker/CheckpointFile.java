package org.curlew.lab.worker;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import org.curlew.engine.simulation.Checkpoint;
import org.curlew.engine.simulation.Progress;
import org.curlew.engine.simulation.Simulation;
import org.curlew.engine.simulation.Trajectory;

/** The last checkpoint of one unit in a file, replaced in one go, so that a process that is killed leaves it whole: at most once in a while, and never more than a hundredth of the time. For one thread. */
public final class CheckpointFile {

    private static final System.Logger LOG = System.getLogger(CheckpointFile.class.getName());
    private static final int SHARE = 100;

    private final Path file;
    private final long everyNanos;
    private long due;

    public CheckpointFile(Path file, Duration every) {
        this.file = file;
        everyNanos = every.toNanos();
        due = System.nanoTime() + everyNanos;
    }

    /** Goes on from the file where there is one that can be read, else begins at the start. */
    public Trajectory compute(Simulation simulation, int arm, long seed, Progress progress) {
        try (InputStream kept = Files.newInputStream(file)) {
            return simulation.resume(arm, seed, kept, progress);
        } catch (NoSuchFileException none) {
            return simulation.run(arm, seed, progress);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (Simulation.NoCheckpoint other) {
            LOG.log(
                    System.Logger.Level.WARNING,
                    "a unit begins anew, its checkpoint is of no use: " + other.getMessage());
            return simulation.run(arm, seed, progress);
        }
    }

    /** Writes the checkpoint if one is due. @param before brings to the disk what the checkpoint relies on */
    public void keep(Checkpoint now, Runnable before) {
        long began = System.nanoTime();
        if (began - due < 0) {
            return;
        }
        try {
            before.run();
            write(now);
        } catch (IOException full) {
            LOG.log(System.Logger.Level.WARNING, "a checkpoint could not be written: " + full);
        }
        long ended = System.nanoTime();
        due = ended + Math.max(everyNanos, SHARE * (ended - began));
    }

    private void write(Checkpoint now) throws IOException {
        Files.createDirectories(file.getParent());
        Path part = Files.createTempFile(file.getParent(), file.getFileName().toString(), ".part");
        try (FileChannel to = FileChannel.open(part, StandardOpenOption.WRITE)) {
            now.write(Channels.newOutputStream(to));
            to.force(false); // before it takes the place of one that is whole
        }
        Files.move(part, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
    }
}
