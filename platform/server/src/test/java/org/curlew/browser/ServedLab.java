package org.curlew.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** A lab served from the distribution by a process of its own, on a free port. */
final class ServedLab implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("http://\\S+");

    private final Process process;
    private final String link;

    private ServedLab(Process process, String link) {
        this.process = process;
        this.link = link;
    }

    /** The distribution as it was built. */
    static Path distribution() {
        return Path.of(System.getProperty("curlew.home"));
    }

    static ServedLab start(Path data) throws Exception {
        return start(distribution(), data);
    }

    /** @param home a distribution: bin, lib, plugins */
    static ServedLab start(Path home, Path data) throws Exception {
        Path errors = Files.createDirectories(data).resolveSibling("serve.err");
        ProcessBuilder builder = new ProcessBuilder(
                        home.resolve("bin").resolve("curlew").toString(),
                        "serve",
                        "--port",
                        "0",
                        "--data",
                        data.toString())
                .redirectError(errors.toFile());
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        CompletableFuture<String> link = CompletableFuture.supplyAsync(() -> firstLink(process));
        return new ServedLab(process, link.get(180, TimeUnit.SECONDS));
    }

    /** The link as it is printed, with its token. */
    String link() {
        return link;
    }

    /** The address of a page, for a browser that has opened the link already. */
    String page(String path) {
        return link.substring(0, link.indexOf("/?")) + "/" + path;
    }

    /** Ends it at once, as a power cut would: nothing is closed or written any more. */
    void kill() {
        List<ProcessHandle> all = Stream.concat(Stream.of(process.toHandle()), process.descendants())
                .toList();
        all.forEach(ProcessHandle::destroyForcibly);
        all.forEach(ServedLab::gone);
    }

    @Override
    public void close() {
        process.destroy();
        gone(process.toHandle());
    }

    private static void gone(ProcessHandle process) {
        process.onExit().orTimeout(120, TimeUnit.SECONDS).join();
    }

    private static String firstLink(Process process) {
        try {
            var lines = process.inputReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher found = LINK.matcher(line);
                if (found.find()) {
                    return found.group();
                }
            }
            throw new IllegalStateException("the server ended before it printed its link");
        } catch (IOException e) {
            throw new IllegalStateException("the server's words cannot be read", e);
        }
    }
}
