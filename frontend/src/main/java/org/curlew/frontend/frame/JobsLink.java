package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;

/** The work under way in the bar on top: words and a thin bar; it leads to where the work can be looked at, and is not there while nothing runs. */
final class JobsLink extends Anchor {

    private static final long serialVersionUID = 1;

    private final Span words = new Span();
    private final Div done = new Div();

    JobsLink() {
        super("runs", "");
        addClassName("jobs");
        getElement().setAttribute("router-link", true);
        Div track = Tags.div("progress-track", done);
        done.addClassName("progress-done");
        add(words, track);
        setVisible(false);
    }

    void show(Optional<Jobs> jobs) {
        setVisible(jobs.isPresent());
        jobs.ifPresent(now -> {
            setHref(now.path());
            words.setText(now.words());
            done.getStyle().setWidth(Math.round(100 * now.fraction()) + "%");
        });
    }
}
