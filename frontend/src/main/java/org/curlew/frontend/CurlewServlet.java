package org.curlew.frontend;

import com.vaadin.flow.di.DefaultInstantiator;
import com.vaadin.flow.di.Instantiator;
import com.vaadin.flow.function.DeploymentConfiguration;
import com.vaadin.flow.server.ServiceException;
import com.vaadin.flow.server.VaadinServlet;
import com.vaadin.flow.server.VaadinServletService;
import org.curlew.lab.Lab;

/** Serves the pages; views are made by the constructor calls of {@link Views}. */
public final class CurlewServlet extends VaadinServlet {

    private static final long serialVersionUID = 1;

    private final transient Views views;

    public CurlewServlet(Lab lab) {
        views = new Views(lab);
    }

    @Override
    protected VaadinServletService createServletService(DeploymentConfiguration configuration) throws ServiceException {
        VaadinServletService service = new Service(this, configuration, views);
        service.init();
        return service;
    }

    private static final class Service extends VaadinServletService {

        private static final long serialVersionUID = 1;

        private final transient Views views;

        Service(VaadinServlet servlet, DeploymentConfiguration configuration, Views views) {
            super(servlet, configuration);
            this.views = views;
        }

        @Override
        protected Instantiator createInstantiator() {
            return new DefaultInstantiator(this) {
                private static final long serialVersionUID = 1;

                @Override
                public <T> T getOrCreate(Class<T> type) {
                    return views.create(type).orElseGet(() -> super.getOrCreate(type));
                }
            };
        }
    }
}
