package org.curlew.frontend.run;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.dom.Element;
import org.curlew.lab.runs.RunProgress;
import org.curlew.lab.runs.RunState;

/** How far a run is, with rate and time left; not there when it has ended by itself. */
final class ProgressBar extends Div {

    private static final long serialVersionUID = 1;

    private final Element bar = new Element("curlew-progress");

    ProgressBar() {
        getElement().appendChild(bar);
    }

    void show(RunProgress news) {
        setVisible(news.state().active() || news.state() == RunState.CANCELLED);
        bar.setProperty("value", news.fraction())
                .setProperty("label", RunWords.progress(news))
                .setProperty("state", RunWords.state(news.state()));
    }
}
