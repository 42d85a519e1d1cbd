package org.curlew.server.web;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.security.SecureRandom;
import org.curlew.frontend.CurlewServlet;
import org.curlew.frontend.Views;
import org.curlew.lab.Lab;
import org.curlew.server.access.AccessToken;
import org.curlew.server.rest.Routes;

/** A lab served to browsers and programs, and the link that opens it. */
public final class Server implements AutoCloseable {

    private final WebServer web;
    private final URI link;

    private Server(WebServer web, URI link) {
        this.web = web;
        this.link = link;
    }

    /**
     * Serves the lab; port 0 takes any free port.
     *
     * @throws org.curlew.spi.InvalidInput where the port is taken
     */
    public static Server start(Lab lab, String host, int port) {
        try {
            AccessToken token = AccessToken.in(lab.settings().data(), new SecureRandom());
            WebServer web = new WebServer(host, port, token, new Routes(lab)::addTo, new CurlewServlet(lab), Views.ALL);
            web.start();
            String name = host.equals("127.0.0.1") || host.equals("0.0.0.0") ? "localhost" : host;
            return new Server(web, URI.create("http://" + name + ":" + web.port() + "/?token=" + token.text()));
        } catch (IOException e) {
            throw new UncheckedIOException("the pages of this build cannot be read", e);
        }
    }

    /** @throws org.curlew.spi.InvalidInput where another program listens on the port */
    public static void checkFree(String host, int port) {
        try (ServerSocket probe = new ServerSocket()) {
            probe.setReuseAddress(true);
            probe.bind(new InetSocketAddress(host, port));
        } catch (IOException taken) {
            throw WebServer.taken(host, port);
        }
    }

    /** Carries the token: whoever has it may do everything. */
    public URI link() {
        return link;
    }

    public int port() {
        return web.port();
    }

    public void join() throws InterruptedException {
        web.join();
    }

    @Override
    public void close() {
        web.stop();
    }
}
