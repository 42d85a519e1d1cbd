package org.curlew.lab.headless;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.curlew.engine.sweep.Sweep;
import org.curlew.lab.Lab;
import org.curlew.lab.LabSettings;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.spi.InvalidInput;

/** A folder with one sweep: a lab of its own keeps every finished unit, however the program ends. */
public final class SweepFolder implements AutoCloseable {

    private static final String LAB = "units";
    private static final Duration NO_LIMIT = Duration.ofDays(36_500);

    private final Path folder;
    private final Lab lab;

    private SweepFolder(Path folder, Lab lab) {
        this.folder = folder;
        this.lab = lab;
    }

    /** Opens the folder, makes it where there is none; nothing is computed until it is asked for. @param settings of the lab; its data directory lies in the folder */
    public static SweepFolder open(Path folder, LabSettings settings) {
        return new SweepFolder(folder, Lab.openAtRest(settings));
    }

    /** Where the lab of a folder keeps its data. */
    public static Path data(Path folder) {
        return folder.resolve(LAB);
    }

    /** @throws InvalidInput where nothing was ever begun there */
    public static void exists(Path folder) {
        if (!Files.isDirectory(data(folder))) {
            throw new InvalidInput(
                    "", folder + " holds no sweep; begin one with curlew run SWEEP.json --out " + folder);
        }
    }

    public Path path() {
        return folder;
    }

    public Lab lab() {
        return lab;
    }

    public Optional<StoredSweep> stored() {
        return lab.sweeps().list(0, 1).stream().findFirst();
    }

    /**
     * Begins the sweep, or goes on with it.
     *
     * @param resume whether the folder may hold it already
     * @throws InvalidInput where the folder holds another one, or the same and it was not said to resume
     */
    public StoredSweep begin(String title, Optional<String> figure, Sweep sweep, boolean resume) {
        Optional<StoredSweep> there = stored();
        lab.sweeps().sizing().limit(NO_LIMIT);
        if (there.isEmpty()) {
            return lab.sweeps().start(title, figure, sweep);
        }
        String identity = lab.sweeps().json().identity(sweep);
        if (!there.get().identity().equals(identity)) {
            throw new InvalidInput(
                    "",
                    folder
                            + " holds another sweep. Choose another folder, or give it larger axes with curlew sweep extend "
                            + folder + " --to SWEEP.json.");
        }
        if (!resume) {
            throw new InvalidInput(
                    "", folder + " holds this sweep already. Go on with --resume, or choose another folder.");
        }
        lab.sweeps().resume(there.get().id());
        return there.get();
    }

    /** The one sweep of the folder. */
    public StoredSweep only() {
        return stored().orElseThrow(() -> new InvalidInput("", folder + " holds no sweep yet"));
    }

    public List<Integer> failedCells() {
        var cells = lab.sweeps().readings().cells(only().id());
        return java.util.stream.IntStream.range(0, cells.size())
                .filter(cell -> cells.get(cell).failed() > 0)
                .boxed()
                .toList();
    }

    @Override
    public void close() {
        lab.close();
    }
}
