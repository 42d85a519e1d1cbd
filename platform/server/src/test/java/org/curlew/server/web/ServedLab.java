package org.curlew.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.curlew.lab.Lab;
import org.curlew.lab.LabSettings;
import org.junit.jupiter.api.extension.AfterAllCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** A real server on a free port, with a real store and the real plugin jars; for one test class, or closed by hand. */
public final class ServedLab implements AfterAllCallback, AutoCloseable {

    private static final Path PLUGINS = Path.of(System.getProperty("curlew.plugins"));

    public final Path data;
    private final Lab lab;
    private final Server server;
    private final HttpClient browser = HttpClient.newHttpClient();

    public ServedLab() {
        this(folder());
    }

    /** @param data where it keeps everything; plugins that lie there are loaded */
    public ServedLab(Path data) {
        this.data = data;
        lab = Lab.open(LabSettings.of(data, List.of(PLUGINS)).withWorkers(1));
        server = Server.start(lab, "127.0.0.1", 0);
    }

    private static Path folder() {
        try {
            return Files.createTempDirectory("served");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    public Lab lab() {
        return lab;
    }

    public URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    public URI link() {
        return server.link();
    }

    public String token() {
        return server.link().getQuery().substring("token=".length());
    }

    public HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    public HttpRequest.Builder trusted(String path) {
        return request(path).header("Authorization", "Bearer " + token());
    }

    public HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    public JsonNode get(String path) throws IOException, InterruptedException {
        return JsonMapper.shared().readTree(send(trusted(path)).body());
    }

    public HttpResponse<String> post(String path, String body) throws IOException, InterruptedException {
        return send(trusted(path).POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    @Override
    public void afterAll(ExtensionContext context) {
        close();
    }

    @Override
    public void close() {
        server.close();
        lab.close();
        browser.close();
        try (Stream<Path> all = Files.walk(data)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
