package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import java.util.function.DoubleConsumer;

/** A number by slider and by keyboard. The label may hold formulas between dollar signs. */
public final class Slider extends Div {

    private static final long serialVersionUID = 1;

    private final Element element = new Element("curlew-slider");

    /** @param changed told every value that the reader chooses */
    public Slider(String label, double min, double max, boolean logarithmic, int positions, DoubleConsumer changed) {
        element.setProperty("label", label)
                .setProperty("min", min)
                .setProperty("max", max)
                .setProperty("log", logarithmic)
                .setProperty("positions", positions);
        element.addEventListener(
                        "curlew-value",
                        event -> changed.accept(
                                event.getEventData().get("event.detail.value").asDouble(min)))
                .addEventData("event.detail.value")
                .synchronizeProperty("value"); // an answer must not set back a slider that has moved on
        getElement().appendChild(element);
        addClassName("slider");
    }

    public void show(double value) {
        element.setProperty("value", value);
    }
}
