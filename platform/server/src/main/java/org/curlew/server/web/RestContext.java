package org.curlew.server.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.Servlet;
import java.util.function.Consumer;
import org.eclipse.jetty.ee10.servlet.ServletContextHandler;
import org.eclipse.jetty.ee10.servlet.ServletHolder;
import org.eclipse.jetty.ee10.websocket.server.config.JettyWebSocketServletContainerInitializer;

/** REST under /api: Javalin as a servlet in a context of its own. */
final class RestContext {

    private RestContext() {}

    static ServletContextHandler of(Consumer<JavalinConfig> routes) {
        Servlet javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.http.maxRequestSize = WebServer.LARGEST_BODY;
                    config.router.contextPath = "/api";
                    routes.accept(config);
                })
                .javalinServlet();
        ServletContextHandler context = new ServletContextHandler("/api", ServletContextHandler.NO_SESSIONS);
        context.setClassLoader(RestContext.class.getClassLoader());
        // Javalin's servlet is one for web sockets of this Jetty environment, and looks for their container
        JettyWebSocketServletContainerInitializer.configure(context, null);
        ServletHolder holder = new ServletHolder(javalin);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        return context;
    }
}
