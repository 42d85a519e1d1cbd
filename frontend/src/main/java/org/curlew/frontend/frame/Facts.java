package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.DescriptionList;

/** Names with their values, one a line. */
public final class Facts extends DescriptionList {

    private static final long serialVersionUID = 1;

    public Facts() {
        addClassName("facts");
    }

    /** Nothing is added where there is no value. */
    public Facts with(String name, String value) {
        if (!value.isBlank()) {
            add(new Term(name), new Description(value));
        }
        return this;
    }
}
