package org.curlew.server.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** `curlew serve` of the distribution as a process of its own, spoken to over REST. */
final class CurlewProcess implements AutoCloseable {

    private static final Pattern LINK = Pattern.compile("(http://\\S+)/\\?token=(\\S+)");
    private static final Duration LONGEST = Duration.ofSeconds(180);

    private final Process process;
    private final String address;
    private final String token;
    private final HttpClient client = HttpClient.newHttpClient();

    private CurlewProcess(Process process, Matcher link) {
        this.process = process;
        address = link.group(1);
        token = link.group(2);
    }

    static CurlewProcess serve(Path data, int workers, String... options) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("curlew.home"), "bin", "curlew").toString(),
                "serve",
                "--port",
                "0",
                "--workers",
                Integer.toString(workers),
                "--data",
                data.toString()));
        command.addAll(List.of(options));
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.DISCARD);
        builder.environment().put("JAVA_HOME", System.getProperty("java.home"));
        Process process = builder.start();
        Matcher link = CompletableFuture.supplyAsync(() -> link(process)).get(LONGEST.toSeconds(), TimeUnit.SECONDS);
        return new CurlewProcess(process, link);
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(text(path));
    }

    String text(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofString()).body();
    }

    JsonNode post(String path, String body) throws IOException, InterruptedException {
        String answer = client.send(
                        request(path).POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString())
                .body();
        return JsonMapper.shared().readTree(answer);
    }

    /** Listens to the run's events until one meets the condition. */
    void await(String run, Predicate<JsonNode> condition) throws Exception {
        listen("/runs/" + run, condition);
    }

    /** The same of a sweep. */
    void awaitSweep(String sweep, Predicate<JsonNode> condition) throws Exception {
        listen("/sweeps/" + sweep, condition);
    }

    // a connection on which nothing is said for long may be closed: then it is asked again
    private void listen(String job, Predicate<JsonNode> condition) throws Exception {
        long begun = System.nanoTime();
        while (System.nanoTime() - begun < LONGEST.toNanos()) {
            var events = client.send(
                    request(job + "/events")
                            .header("Accept", "text/event-stream")
                            .build(),
                    BodyHandlers.ofLines());
            try (var lines = events.body()) {
                if (lines.filter(line -> line.startsWith("data:"))
                        .map(line -> JsonMapper.shared().readTree(line.substring("data:".length())))
                        .anyMatch(condition)) {
                    return;
                }
            } catch (UncheckedIOException closed) {
                continue;
            }
        }
        throw new AssertionError(job + " did not get there: " + text(job));
    }

    byte[] bytes(String path) throws IOException, InterruptedException {
        return client.send(request(path).build(), BodyHandlers.ofByteArray()).body();
    }

    /** The processes that compute for it. */
    List<ProcessHandle> workers() {
        return process.children().toList();
    }

    /** kill -9: no shutdown hook runs. Waits until its workers have noticed, too. */
    void kill() {
        List<ProcessHandle> orphans = workers();
        process.destroyForcibly();
        gone(process.toHandle());
        orphans.forEach(CurlewProcess::gone); // their input has ended
    }

    /** kill -9 to all of its workers. */
    void killWorkers() {
        List<ProcessHandle> now = workers();
        now.forEach(ProcessHandle::destroyForcibly);
        now.forEach(CurlewProcess::gone);
    }

    private static void gone(ProcessHandle process) {
        process.onExit().orTimeout(LONGEST.toSeconds(), TimeUnit.SECONDS).join();
    }

    @Override
    public void close() {
        client.close();
        process.destroy();
        gone(process.toHandle());
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(address + "/api/v1" + path))
                .timeout(LONGEST)
                .header("Authorization", "Bearer " + token);
    }

    private static Matcher link(Process process) {
        try {
            var lines = process.inputReader();
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                Matcher found = LINK.matcher(line);
                if (found.find()) {
                    return found;
                }
            }
            throw new IllegalStateException("the server ended before it printed its link");
        } catch (IOException e) {
            throw new IllegalStateException("the server's words cannot be read", e);
        }
    }
}
