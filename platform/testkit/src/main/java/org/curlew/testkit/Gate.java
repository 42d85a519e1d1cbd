package org.curlew.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardWatchEventKinds;
import java.nio.file.WatchKey;
import java.nio.file.WatchService;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/**
 * A gate in the way of trajectories, for tests of what happens in the middle of the work: a real plugin with the observable {@code gate}, which lets the first few
 * trajectories pass and holds all others, at epoch 0 or at a later one that is recorded, until it is opened. Every trajectory that is begun is counted, and so is
 * one that goes on from a checkpoint. The value of its series is 0.
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
                    boolean[] been = new boolean[2];
                    return (moment, series) -> {
                        series[0] = 0;
                        try {
                            if (!been[0]) {
                                been[0] = true;
                                Files.createTempFile(STATE, "begun-", "-at-" + moment.epoch());
                            }
                            if (!been[1] && moment.epoch() >= %d) {
                                been[1] = true;
                                pass();
                            }
                        } catch (java.io.IOException e) {
                            throw new java.io.UncheckedIOException(e);
                        }
                    };
                }
                private static void pass() throws java.io.IOException {
                    for (int k = 0; k < %d; k++) {
                        try {
                            Files.createFile(STATE.resolve("passed-" + k));
                            return;
                        } catch (FileAlreadyExistsException byAnother) {
                            continue;
                        }
                    }
                    if (!Files.exists(STATE.resolve("open"))) {
                        Files.createTempFile(STATE, "held-", "");
                    }
                    while (!Files.exists(STATE.resolve("open"))) {
                        java.util.concurrent.locks.LockSupport.parkNanos(5_000_000);
                    }
                }
            }
            """;

    private static final long LONGEST_SECONDS = 180;

    private final Path state;

    private Gate(Path state) {
        this.state = state;
    }

    /**
     * In front of trajectories.
     *
     * @param plugins folder into which the plugin is put; what the gate knows stands beside it
     * @param first how many trajectories pass while the gate is closed
     */
    public static Gate in(Path plugins, int first) throws IOException {
        return at(0, plugins, first);
    }

    /** In their middle: at the first recording from an epoch on. */
    public static Gate at(long epoch, Path plugins, int first) throws IOException {
        Path state =
                Files.createDirectories(plugins.resolveSibling("gate-state").toAbsolutePath());
        String path = state.toString().replace("\\", "\\\\");
        SourcePlugin.putInto(plugins, "gate", Map.of("Held", OBSERVABLE.formatted(path, epoch, first)));
        return new Gate(state);
    }

    /** An open one, for what is compared with trajectories that were held. */
    public static Gate open(Path plugins) throws IOException {
        Gate gate = in(plugins, 0);
        gate.open();
        return gate;
    }

    /** Lets everything pass from now on. */
    public void open() throws IOException {
        Files.createFile(state.resolve("open"));
    }

    /** Waits until so many trajectories were begun. */
    public void awaitBegun(long count) throws IOException, InterruptedException {
        await("begun-", count);
    }

    /** Waits until so many trajectories stand before it, those included that were ended by force while they stood there. */
    public void awaitHeld(long count) throws IOException, InterruptedException {
        await("held-", count);
    }

    /** Trajectories that were begun so far, those included that were ended by force and begun again. */
    public long begun() throws IOException {
        return named("begun-").size();
    }

    /** The epoch of each one's first recording: 0, or later where it went on from a checkpoint; in ascending order. */
    public List<Long> begunAt() throws IOException {
        return named("begun-").stream()
                .map(name -> Long.valueOf(name.substring(name.lastIndexOf('-') + 1)))
                .sorted()
                .toList();
    }

    private void await(String kind, long count) throws IOException, InterruptedException {
        try (WatchService watch = state.getFileSystem().newWatchService()) {
            state.register(watch, StandardWatchEventKinds.ENTRY_CREATE);
            while (named(kind).size() < count) {
                WatchKey news = watch.poll(LONGEST_SECONDS, TimeUnit.SECONDS);
                if (news == null) {
                    throw new AssertionError("waited for " + count + " of " + kind + "; there are " + named(kind));
                }
                news.pollEvents();
                news.reset();
            }
        }
    }

    private List<String> named(String kind) throws IOException {
        try (Stream<Path> files = Files.list(state)) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> name.startsWith(kind))
                    .toList();
        }
    }
}
