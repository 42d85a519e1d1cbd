package org.curlew.frontend.gallery;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.lab.gallery.Scale;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.SweepEstimate;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.Sweeps;

/** The paper as a gallery: every figure with what to see, run here at a quick scale or at the paper's. */
@Route(value = "gallery", layout = Frame.class)
@PageTitle("Gallery" + Titles.ENDING)
public final class GalleryView extends Div {

    private static final long serialVersionUID = 1;

    private static final long REDRAW_NANOS = 2_000_000_000;

    private final transient Figures figures;
    private final transient Sweeps sweeps;
    private final transient List<FigureCard> cards;
    private transient Subscription watching;
    private transient Thread costs;
    private long drawn;

    public GalleryView(Figures figures, Sweeps sweeps) {
        this.figures = figures;
        this.sweeps = sweeps;
        H1 title = new H1("Gallery");
        title.addClassName("page-title");
        add(
                title,
                Tags.text(
                        "meta",
                        "The figures of Ninou, Kadmon and Cayco-Gajic (2025), computed here. Quick versions finish in minutes and still show the effect."));
        cards = figures.list().stream()
                .map(e -> new FigureCard(e, figures, sweeps))
                .toList();
        cards.forEach(this::add);
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = sweeps.watchAll(news -> ui.access(() -> update(news)));
        refresh(); // behind the watch, so that nothing happens between the two
        costs = Thread.ofVirtual().name("gallery costs").start(() -> estimate(ui));
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
        costs.interrupt();
    }

    /** Reading a definition checks its every cell: the page is there before the costs are. */
    private void estimate(UI ui) {
        for (Scale scale : Scale.values()) {
            for (FigureCard card : cards) {
                if (card.runs() && !Thread.currentThread().isInterrupted()) {
                    SweepEstimate estimate = figures.estimate(card.name(), scale);
                    ui.accessLater(() -> card.cost(scale, estimate), () -> {}).run();
                }
            }
        }
    }

    private void update(SweepProgress news) {
        if (!news.state().active() || System.nanoTime() - drawn > REDRAW_NANOS) {
            refresh();
        }
    }

    private void refresh() {
        drawn = System.nanoTime();
        cards.forEach(FigureCard::refresh);
    }
}
