package org.curlew.server.web;

import com.vaadin.flow.server.VaadinServlet;
import io.javalin.config.JavalinConfig;
import java.io.IOException;
import java.net.BindException;
import java.util.Collection;
import java.util.function.Consumer;
import org.curlew.server.access.AccessToken;
import org.curlew.server.access.AllowedHosts;
import org.curlew.server.access.Gate;
import org.curlew.spi.InvalidInput;
import org.eclipse.jetty.compression.gzip.GzipCompression;
import org.eclipse.jetty.compression.server.CompressionConfig;
import org.eclipse.jetty.compression.server.CompressionHandler;
import org.eclipse.jetty.server.Handler;
import org.eclipse.jetty.server.HttpConfiguration;
import org.eclipse.jetty.server.HttpConnectionFactory;
import org.eclipse.jetty.server.Server;
import org.eclipse.jetty.server.ServerConnector;
import org.eclipse.jetty.server.handler.ContextHandlerCollection;
import org.eclipse.jetty.server.handler.SizeLimitHandler;
import org.eclipse.jetty.util.thread.QueuedThreadPool;

/** Jetty with headers, gate and compression before the two contexts. Port 0 takes any free port. */
final class WebServer {

    static final long LARGEST_BODY = 16L << 20;
    private static final long STOP_MILLISECONDS = 2_000;

    private final Server jetty;
    private final ServerConnector connector;

    WebServer(
            String host,
            int port,
            AccessToken token,
            Consumer<JavalinConfig> routes,
            VaadinServlet pages,
            Collection<Class<?>> views)
            throws IOException {
        QueuedThreadPool threads = new QueuedThreadPool(64, 4);
        threads.setName("web");
        jetty = new Server(threads);
        HttpConfiguration http = new HttpConfiguration();
        http.setSendServerVersion(false);
        connector = new ServerConnector(jetty, new HttpConnectionFactory(http));
        connector.setHost(host);
        connector.setPort(port);
        jetty.addConnector(connector);
        ContextHandlerCollection contexts = new ContextHandlerCollection();
        contexts.addHandler(RestContext.of(routes));
        contexts.addHandler(BrowserContext.of(pages, views));
        SizeLimitHandler limited = new SizeLimitHandler(LARGEST_BODY, -1);
        limited.setHandler(contexts);
        Gate gate = new Gate(token, AllowedHosts.listeningOn(host), LARGEST_BODY, compressed(limited));
        jetty.setHandler(new SecurityHeaders(gate));
        jetty.setStopAtShutdown(false);
        jetty.setStopTimeout(STOP_MILLISECONDS);
    }

    private static Handler compressed(Handler handler) {
        CompressionHandler compression = new CompressionHandler(handler);
        compression.putCompression(new GzipCompression());
        compression.putConfiguration(
                "/*",
                CompressionConfig.builder()
                        .defaults()
                        .compressExcludeMimeType("text/event-stream")
                        .build());
        return compression;
    }

    /** @throws InvalidInput where the port is taken */
    void start() {
        try {
            jetty.start();
        } catch (Exception e) {
            stopQuietly(e);
            if (e instanceof BindException || e.getCause() instanceof BindException) {
                throw taken(connector.getHost(), connector.getPort());
            }
            throw new IllegalStateException("the web server did not start: " + e.getMessage(), e);
        }
    }

    static InvalidInput taken(String host, int port) {
        return new InvalidInput(
                "/port",
                "port " + port + " of " + host
                        + " is taken by another program; choose one with `--port`, or `--port 0` for any free one");
    }

    private void stopQuietly(Exception reason) {
        try {
            jetty.stop();
        } catch (Exception e) {
            reason.addSuppressed(e);
        }
    }

    int port() {
        return connector.getLocalPort();
    }

    void stop() {
        try {
            jetty.stop();
        } catch (Exception e) {
            throw new IllegalStateException("the web server did not stop: " + e.getMessage(), e);
        }
    }

    void join() throws InterruptedException {
        jetty.join();
    }
}
