package org.curlew.server.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.bench.Bench;
import org.curlew.engine.bench.BenchCase;
import org.curlew.engine.bench.Contender;
import org.curlew.spi.InvalidInput;

/** NumPy code of the same work. Each case has processes of its own: what an allocator keeps for one would make the next faster or slower, so that a figure would depend on the cases before it. */
final class Peers implements AutoCloseable {

    private static final List<String> NAMES = List.of("numpy", "numpy-batched");

    private final Path script;
    private final List<Peer> started = new ArrayList<>();

    private Peers(Path script) {
        this.script = script;
    }

    static Peers none() {
        return new Peers(null);
    }

    static Peers start() throws IOException {
        Path script = Files.createTempFile("peers", ".py");
        try (InputStream source = Bench.class.getResourceAsStream("peers.py")) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
        }
        return new Peers(script);
    }

    List<Contender> of(BenchCase chosen) {
        List<Contender> peers = new ArrayList<>();
        if (script != null) {
            for (String name : NAMES) {
                Peer peer = started(chosen.name(), name);
                started.add(peer);
                peers.add(peer);
            }
        }
        return peers;
    }

    private Peer started(String name, String path) {
        try {
            return new Peer(
                    name,
                    path,
                    new ProcessBuilder("python3", script.toString(), "--serve")
                            .redirectError(ProcessBuilder.Redirect.INHERIT)
                            .start());
        } catch (IOException missing) {
            throw new InvalidInput(
                    "/peers", "bench: --peers needs python3 with NumPy on the path: " + missing.getMessage());
        }
    }

    @Override
    public void close() throws IOException {
        started.forEach(Peer::close);
        if (script != null) {
            Files.deleteIfExists(script);
        }
    }
}
