package org.curlew.lab.worker;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;

/** The last lines that a process wrote to its standard error, and how it ended: what there is to tell of one that died. */
final class LastWords {

    private static final int MOST_LINES = 20;

    private final Process process;
    private final Deque<String> lines = new ArrayDeque<>();

    private LastWords(Process process) {
        this.process = process;
    }

    /** Listens as long as the process lives. In no virtual thread: reading a pipe would hold its carrier all that time, away from what pages compute. */
    static LastWords of(Process process) {
        LastWords words = new LastWords(process);
        Thread.ofPlatform().daemon().name("worker-errors").start(words::listen);
        return words;
    }

    /** Waits until the process has ended. */
    String say() {
        String status;
        try {
            status = "exit code " + process.waitFor();
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            status = "interrupted";
        }
        synchronized (this) {
            return lines.isEmpty() ? status : status + ": " + String.join("\n", lines);
        }
    }

    private void listen() {
        try (BufferedReader errors = process.errorReader(StandardCharsets.UTF_8)) {
            for (String line = errors.readLine(); line != null; line = errors.readLine()) {
                remember(line);
            }
        } catch (IOException ended) {
            remember("(its error output ended: " + ended.getMessage() + ")");
        }
    }

    private synchronized void remember(String line) {
        lines.addLast(line);
        if (lines.size() > MOST_LINES) {
            lines.removeFirst();
        }
    }
}
