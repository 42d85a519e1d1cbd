package org.curlew.server.web;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Path;
import java.util.List;
import org.curlew.lab.Lab;
import org.curlew.lab.LabSettings;

/** A real server on a free port, with a real store and the real plugin jars. */
final class ServedLab implements AutoCloseable {

    static final Path PLUGINS = Path.of(System.getProperty("curlew.plugins"));

    private final Lab lab;
    private final Server server;
    final HttpClient browser = HttpClient.newHttpClient();

    ServedLab(Path data) {
        List<String> worker = List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--add-modules=jdk.incubator.vector",
                "-cp",
                System.getProperty("java.class.path"),
                "org.curlew.server.cli.Curlew",
                "worker");
        lab = Lab.open(new LabSettings(data, List.of(PLUGINS), worker, 1, 256));
        server = Server.start(lab, "127.0.0.1", 0);
    }

    URI at(String path) {
        return URI.create("http://localhost:" + server.port() + path);
    }

    URI link() {
        return server.link();
    }

    String token() {
        return server.link().getQuery().substring("token=".length());
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(at(path));
    }

    HttpRequest.Builder trusted(String path) {
        return request(path).header("Authorization", "Bearer " + token());
    }

    HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return browser.send(request.build(), HttpResponse.BodyHandlers.ofString());
    }

    @Override
    public void close() {
        server.close();
        lab.close();
        browser.close();
    }
}
