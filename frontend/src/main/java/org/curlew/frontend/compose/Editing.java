package org.curlew.frontend.compose;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Set;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.frontend.frame.Labels;
import org.curlew.frontend.frame.Tags;
import org.curlew.spi.Parameter;

/**
 * What every card of the composer works with.
 *
 * @param openArms places of the arms of which all settings are shown
 * @param changed told after a value changed
 * @param rebuild told after a change that makes other fields, such as another contribution
 */
record Editing(Catalogue catalogue, ExperimentForm form, Set<Integer> openArms, Runnable changed, Runnable rebuild) {

    ParameterField field(String part, Parameter parameter) {
        return field(List.of(part), parameter);
    }

    /** One field for the same parameter of several parts, such as a setting that all arms share. */
    ParameterField field(List<String> parts, Parameter parameter) {
        return field(parts, parameter, Labels.of(parameter));
    }

    /** @param label in place of the one that follows from the parameter's name */
    ParameterField field(String part, Parameter parameter, String label) {
        return field(List.of(part), parameter, label);
    }

    private ParameterField field(List<String> parts, Parameter parameter, String label) {
        return new ParameterField(
                this, parts.stream().map(part -> part + "/" + parameter.name()).toList(), parameter, label);
    }

    static Div grid() {
        return Tags.div("fields");
    }
}
