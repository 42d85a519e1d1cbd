package org.curlew.frontend.plugins;

import com.vaadin.flow.component.html.Code;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.OrderedList;
import com.vaadin.flow.component.html.Pre;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;

/** How to write a plugin: five steps, and the example plugin as it is built and tested with this program. */
@Route(value = "plugins/how-to-write-one", layout = Frame.class)
@PageTitle("How to write a plugin" + Titles.ENDING)
public final class HowToView extends Div {

    private static final long serialVersionUID = 1;

    public HowToView() {
        H1 title = new H1("How to write a plugin");
        title.addClassName("page-title");
        OrderedList steps = new OrderedList(
                new ListItem("Copy the folder plugins/example of the source. It is a whole plugin with its test."),
                new ListItem(
                        "Give it an id and a version in its pom.xml, and write your rule, architecture, task, integrator or observable: a class with @Extension. The form, the checks, this help and the error messages follow from the parameters that it declares."),
                new ListItem(
                        "Let its test implement the contract of the testkit for its kind; mvn verify then holds it to shapes, ranges and determinism."),
                new ListItem("Put the jar into the folder plugins of the data directory."),
                new ListItem(
                        "Start again. What is wrong with a plugin is told on the page Plugins; the others are not harmed."));
        Div code = Tags.div("card", new H2("The example: a rule"), source("main/SignSymmetricFeedback.java"));
        Div test = Tags.div("card", new H2("Its test"), source("test/SignSymmetricFeedbackTest.java"));
        add(title, Tags.text("meta", "About ten lines of Java for a rule."), Tags.div("card", steps), code, test);
    }

    private static Pre source(String file) {
        try (InputStream in = HowToView.class.getResourceAsStream("example/" + file)) {
            Pre source = new Pre();
            source.add(new Code(new String(in.readAllBytes(), StandardCharsets.UTF_8)));
            source.addClassName("source-code");
            source.getElement()
                    .setAttribute("tabindex", "0")
                    .setAttribute("role", "region")
                    .setAttribute("aria-label", file);
            return source;
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
