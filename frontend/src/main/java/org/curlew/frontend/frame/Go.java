package org.curlew.frontend.frame;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.util.Map;
import java.util.Optional;

/** Goes to another page. */
public final class Go {

    private Go() {}

    public static void to(String path) {
        UI.getCurrent().navigate(path);
    }

    /** With one query parameter, where it has a value. */
    public static void to(String path, String parameter, Optional<String> value) {
        UI.getCurrent()
                .navigate(
                        path,
                        value.map(v -> QueryParameters.simple(Map.of(parameter, v)))
                                .orElse(QueryParameters.empty()));
    }
}
