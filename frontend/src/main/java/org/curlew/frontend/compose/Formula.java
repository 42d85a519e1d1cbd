package org.curlew.frontend.compose;

import com.vaadin.flow.dom.Element;

/** A displayed formula. */
final class Formula {

    private Formula() {}

    static Element of(String tex) {
        Element formula = new Element("curlew-formula");
        formula.setProperty("display", true);
        formula.setProperty("tex", tex);
        formula.getClassList().add("equation");
        return formula;
    }
}
