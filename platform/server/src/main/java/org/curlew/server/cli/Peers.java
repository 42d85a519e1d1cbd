package org.curlew.server.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.List;
import java.util.Locale;
import org.curlew.engine.bench.Bench;
import org.curlew.engine.bench.BenchCase;
import org.curlew.engine.bench.BenchResult;
import org.curlew.engine.bench.Contender;
import org.curlew.spi.InvalidInput;

/** NumPy code of the same work in a process of its own, one thread: asked for a case and a time, it answers with steps a second. */
final class Peers implements AutoCloseable {

    private static final List<String> NAMES = List.of("numpy", "numpy-batched");

    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;
    private final Path script;

    private Peers(Process process, Path script) {
        this.process = process;
        this.script = script;
        questions = process == null ? null : process.outputWriter();
        answers = process == null ? null : process.inputReader();
    }

    static Peers none() {
        return new Peers(null, null);
    }

    static Peers start() throws IOException {
        Path script = Files.createTempFile("peers", ".py");
        try (InputStream source = Bench.class.getResourceAsStream("peers.py")) {
            Files.copy(source, script, StandardCopyOption.REPLACE_EXISTING);
            Process process = new ProcessBuilder("python3", script.toString(), "--serve")
                    .redirectError(ProcessBuilder.Redirect.INHERIT)
                    .start();
            return new Peers(process, script);
        } catch (IOException missing) {
            Files.deleteIfExists(script);
            throw new InvalidInput(
                    "/peers", "bench: --peers needs python3 with NumPy on the path: " + missing.getMessage());
        }
    }

    List<Contender> of(BenchCase chosen) {
        return process == null
                ? List.of()
                : NAMES.stream()
                        .map(n -> (Contender) new Peer(chosen.name(), n))
                        .toList();
    }

    private double ask(String name, String path, double seconds) {
        try {
            questions.write(String.format(Locale.ROOT, "%s %s %f%n", name, path, seconds));
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new InvalidInput("/peers", "bench: --peers ended; it needs python3 with NumPy on the path");
            }
            return Double.parseDouble(answer);
        } catch (IOException cut) {
            throw new UncheckedIOException(cut);
        }
    }

    @Override
    public void close() throws IOException {
        if (process != null) {
            process.destroy();
            Files.deleteIfExists(script);
        }
    }

    private final class Peer implements Contender {

        private final String name;
        private final String path;

        Peer(String name, String path) {
            this.name = name;
            this.path = path;
        }

        @Override
        public String name() {
            return name;
        }

        @Override
        public String path() {
            return path;
        }

        @Override
        public double rate(double seconds) {
            return ask(name, path, seconds);
        }

        @Override
        public BenchResult result(double stepsPerSecond, double spread) {
            return new BenchResult(name, path, path, stepsPerSecond, spread, Double.NaN, Double.NaN, Double.NaN);
        }
    }
}
