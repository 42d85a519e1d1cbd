package org.curlew.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/**
 * A gate in front of trajectories, for tests of what happens in the middle of the work: a real plugin with the observable {@code gate}, which lets the first few
 * trajectories pass and holds all others at epoch 0 until it is opened. Every trajectory that is begun is counted. The value of its series is 0.
 */
public final class Gate {

    private static final String OBSERVABLE = """
            package gate;
            import java.nio.file.*;
            import org.curlew.spi.*;
            @org.pf4j.Extension(points = {Observable.class})
            public final class Held implements Observable {
                private static final Path STATE = Path.of("%s");
                public String name() { return "gate"; }
                public String title() { return "Gate"; }
                public String summary() { return "Holds trajectories."; }
                public Measure create(Values values, ObservableSetting setting) {
                    boolean[] passed = {false};
                    return (moment, series) -> {
                        series[0] = 0;
                        if (!passed[0]) {
                            passed[0] = true;
                            pass();
                        }
                    };
                }
                private static void pass() {
                    try {
                        Files.createTempFile(STATE, "begun-", "");
                        for (int k = 0; k < %d; k++) {
                            try {
                                Files.createFile(STATE.resolve("passed-" + k));
                                return;
                            } catch (FileAlreadyExistsException byAnother) {
                                continue;
                            }
                        }
                        while (!Files.exists(STATE.resolve("open"))) {
                            java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                        }
                    } catch (java.io.IOException e) {
                        throw new java.io.UncheckedIOException(e);
                    }
                }
            }
            """;

    private static final long LONGEST_SECONDS = 90;

    private final Path state;

    private Gate(Path state) {
        this.state = state;
    }

    /**
     * @param plugins folder into which the plugin is put
     * @param first how many trajectories pass while the gate is closed
     */
    public static Gate in(Path plugins, int first) throws IOException {
        Path state = Files.createTempDirectory("gate-state");
        String path = state.toString().replace("\\", "\\\\");
        SourcePlugin.putInto(plugins, "gate", Map.of("Held", OBSERVABLE.formatted(path, first)));
        return new Gate(state);
    }

    /** Lets everything pass from now on. */
    public void open() throws IOException {
        Files.createFile(state.resolve("open"));
    }

    /** Waits until so many trajectories were begun. */
    public void awaitBegun(long count) throws IOException, InterruptedException {
        try (WatchService watch = state.getFileSystem().newWatchService()) {
            state.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (begun() < count) {
                WatchKey news = watch.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
                if (news == null) {
                    throw new AssertionError("only " + begun() + " trajectories were begun; waited for " + count);
                }
                news.pollEvents();
                news.reset();
            }
        }
    }

    /** Trajectories that were begun so far, those included that were ended by force and begun again. */
    public long begun() throws IOException {
        try (var files = Files.list(state)) {
            return files.filter(file -> file.getFileName().toString().startsWith("begun-"))
                    .count();
        }
    }
}
