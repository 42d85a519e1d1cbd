package org.curlew.server.web;

import com.vaadin.flow.component.page.AppShellConfigurator;
import com.vaadin.flow.di.LookupInitializer;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.Route;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.communication.JSR356WebsocketInitializer;
import com.vaadin.flow.server.startup.ErrorNavigationTargetInitializer;
import com.vaadin.flow.server.startup.LookupServletContainerInitializer;
import com.vaadin.flow.server.startup.RouteRegistryInitializer;
import com.vaadin.flow.server.startup.VaadinAppShellInitializer;
import java.io.IOException;
import java.net.URL;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.function.Predicate;
import org.eclipse.jetty.ee11.servlet.ServletContextHandler;
import org.eclipse.jetty.ee11.servlet.ServletHolder;
import org.eclipse.jetty.ee11.websocket.jakarta.server.config.JakartaWebSocketServletContainerInitializer;
import org.eclipse.jetty.util.resource.Resource;
import org.eclipse.jetty.util.resource.ResourceFactory;

/** The pages at /: Vaadin's servlet with its start-up steps called by hand, for the classes given; nothing is scanned. */
final class BrowserContext {

    private BrowserContext() {}

    static ServletContextHandler of(VaadinServlet servlet, Collection<Class<?>> classes) throws IOException {
        ServletContextHandler context = new ServletContextHandler("/", ServletContextHandler.SESSIONS);
        ClassLoader loader = BrowserContext.class.getClassLoader();
        context.setClassLoader(loader);
        context.setBaseResource(webResources(context, loader));
        context.addServletContainerInitializer(new LookupServletContainerInitializer(), LookupInitializer.class);
        context.addServletContainerInitializer(
                new RouteRegistryInitializer(), only(classes, c -> c.isAnnotationPresent(Route.class)));
        context.addServletContainerInitializer(
                new VaadinAppShellInitializer(), only(classes, AppShellConfigurator.class::isAssignableFrom));
        context.addServletContainerInitializer(
                new ErrorNavigationTargetInitializer(), only(classes, HasErrorParameter.class::isAssignableFrom));
        JakartaWebSocketServletContainerInitializer.configure(context, null);
        context.addEventListener(new JSR356WebsocketInitializer());
        ServletHolder holder = new ServletHolder(servlet);
        holder.setAsyncSupported(true);
        holder.setInitOrder(1);
        context.addServlet(holder, "/*");
        context.getSessionHandler().setHttpOnly(true);
        context.getSessionHandler().setSameSite(org.eclipse.jetty.http.HttpCookie.SameSite.STRICT);
        return context;
    }

    private static Class<?>[] only(Collection<Class<?>> classes, Predicate<Class<?>> kind) {
        return classes.stream().filter(kind).toArray(Class<?>[]::new);
    }

    /** Every META-INF/resources of the class path: Vaadin's push script is in one of them, the web components in another. */
    private static Resource webResources(ServletContextHandler context, ClassLoader loader) throws IOException {
        ResourceFactory resources = ResourceFactory.of(context);
        List<Resource> folders = new ArrayList<>();
        for (URL url : Collections.list(loader.getResources("META-INF/resources"))) {
            folders.add(resources.newResource(url));
        }
        return ResourceFactory.combine(folders);
    }
}
