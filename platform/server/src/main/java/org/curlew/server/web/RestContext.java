package org.curlew.server.web;

import io.javalin.Javalin;
import io.javalin.config.JavalinConfig;
import jakarta.servlet.Servlet;
import java.util.function.Consumer;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;

/** REST under /api: Javalin as a servlet in a context of its own. */
final class RestContext {

    private RestContext() {}

    static ServletContextHandler of(Consumer<JavalinConfig> routes) {
        Servlet javalin = Javalin.create(config -> {
                    config.startup.showJavalinBanner = false;
                    config.startup.startupWatcherEnabled = false;
                    config.router.contextPath = "/api";
                    routes.accept(config);
                })
                .javalinServlet();
        ServletContextHandler context = new ServletContextHandler("/api", ServletContextHandler.NO_SESSIONS);
        context.setClassLoader(RestContext.class.getClassLoader());
        ServletHolder holder = new ServletHolder(javalin);
        holder.setAsyncSupported(true);
        context.addServlet(holder, "/*");
        return context;
    }
}
