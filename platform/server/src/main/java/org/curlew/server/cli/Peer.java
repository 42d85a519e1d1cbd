package org.curlew.server.cli;

import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.EOFException;
import java.io.IOException;
import java.util.Locale;
import org.curlew.engine.bench.BenchResult;
import org.curlew.engine.bench.Contender;
import org.curlew.spi.InvalidInput;

/** A process of one thread that is asked for a time and answers with steps a second of its case. */
final class Peer implements Contender {

    private final String name;
    private final String path;
    private final Process process;
    private final BufferedWriter questions;
    private final BufferedReader answers;

    Peer(String name, String path, Process process) {
        this.name = name;
        this.path = path;
        this.process = process;
        questions = process.outputWriter();
        answers = process.inputReader();
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
        try {
            questions.write(String.format(Locale.ROOT, "%s %s %f%n", name, path, seconds));
            questions.flush();
            String answer = answers.readLine();
            if (answer == null) {
                throw new EOFException("no answer");
            }
            return Double.parseDouble(answer);
        } catch (IOException ended) {
            throw new InvalidInput(
                    "/peers", "bench: --peers ended; it needs python3 with NumPy on the path: " + ended.getMessage());
        }
    }

    @Override
    public BenchResult result(double stepsPerSecond, double spread) {
        return new BenchResult(name, path, path, stepsPerSecond, spread, Double.NaN, Double.NaN, Double.NaN);
    }

    void close() {
        process.destroy();
    }
}
