package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import java.util.ArrayList;
import java.util.List;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.simulation.Simulation;
import org.curlew.frontend.frame.Tags;

/** The fields of a new sweep: a card an axis, seeds and epochs, the first picture. */
final class SweepFields extends Div {

    private static final long serialVersionUID = 1;

    private final transient SweepForm form;
    private final transient Runnable changed;
    private final List<String> series;
    private final List<AxisCard> cards = new ArrayList<>();
    private FirstPictureCard picture;

    /** @param changed told after every change of the form */
    SweepFields(Catalogue catalogue, SweepForm form, Runnable changed) {
        this.form = form;
        this.changed = changed;
        series = new Simulation(catalogue, form.experiment()).seriesNames();
        build();
    }

    SweepForm form() {
        return form;
    }

    /** Shows at every field what is wrong with it. */
    void errors(Checked checked) {
        for (int i = 0; i < cards.size(); i++) {
            cards.get(i).errors(checked.ofAxis(i));
        }
        picture.errors(checked.ofPicture());
    }

    private void build() {
        removeAll();
        cards.clear();
        for (int i = 0; i < form.axes().size(); i++) {
            int place = i;
            AxisCard card = new AxisCard(
                    i == 0 ? "Along x" : "Along y",
                    form.axes().get(i),
                    form.targets(),
                    form.experiment(),
                    target -> rebuild(() -> form.vary(place, target)),
                    changed);
            cards.add(card);
            add(card);
        }
        picture = new FirstPictureCard(form, series, changed);
        add(Tags.div("toolbar", second()), new SeedsCard(form, changed), picture);
    }

    private Button second() {
        return form.axes().size() > 1
                ? new Button("Take the second axis away", click -> rebuild(form::removeSecond))
                : new Button("Add a second axis", click -> rebuild(form::addSecond));
    }

    private void rebuild(Runnable change) {
        change.run();
        build();
        changed.run();
    }
}
