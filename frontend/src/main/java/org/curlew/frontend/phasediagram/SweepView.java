package org.curlew.frontend.phasediagram;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.DetachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.router.BeforeEvent;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasUrlParameter;
import com.vaadin.flow.router.Location;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.QueryParameters;
import com.vaadin.flow.router.Route;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Tags;
import org.curlew.frontend.frame.Titles;
import org.curlew.frontend.frame.Words;
import org.curlew.lab.Lab;
import org.curlew.lab.runs.Subscription;
import org.curlew.lab.sweeps.StoredSweep;
import org.curlew.lab.sweeps.SweepProgress;
import org.curlew.lab.sweeps.SweepState;
import org.curlew.lab.sweeps.Sweeps;
import org.curlew.spi.InvalidInput;

/** A sweep: its phase diagram fills while it runs, the cell under the pointer is told beside it. The address holds what is looked at. */
@Route(value = "phase-diagram", layout = Frame.class)
public final class SweepView extends Div implements HasUrlParameter<String>, HasDynamicTitle {

    private static final long serialVersionUID = 1;

    private final transient Lab lab;
    private final transient Sweeps sweeps;
    private final H1 title = new H1();
    private final Div meta = Tags.div("meta");
    private final Div actions = new Div();
    private final Div progress = Tags.own("curlew-progress");
    private final Div holder = new Div();
    private transient Optional<OpenSweepPage> page = Optional.empty();
    private transient Subscription watching;
    private String id = "";
    private transient SweepState state = SweepState.QUEUED;

    public SweepView(Lab lab) {
        this.lab = lab;
        sweeps = lab.sweeps();
        title.addClassName("page-title");
        add(Tags.div("page-head", new Div(title, meta), actions), progress, holder);
    }

    @Override
    public void setParameter(BeforeEvent event, String given) {
        id = given;
        try {
            StoredSweep stored = sweeps.sweep(id);
            title.setText(stored.title());
            show(stored, address(event.getLocation()));
        } catch (InvalidInput unknown) {
            throw new NotFoundException(unknown.getMessage());
        }
    }

    @Override
    public String getPageTitle() {
        return Titles.of(title.getText());
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        UI ui = attached.getUI();
        watching = sweeps.watch(id, news -> ui.access(() -> update(news)));
        SweepProgress now = sweeps.progress(id);
        if (now.state() != state) {
            update(now); // it ended between the first drawing and the watch
        }
    }

    @Override
    protected void onDetach(DetachEvent detached) {
        watching.close();
    }

    private void show(StoredSweep stored, Map<String, String> address) {
        holder.removeAll();
        page = stored.sweep()
                .map(sweep -> new OpenSweepPage(lab, id, Viewpoint.of(sweep, address), this::replaceAddress));
        actions.removeAll();
        page.ifPresentOrElse(
                open -> {
                    holder.add(open);
                    actions.add(open.actions());
                },
                () -> holder.add(Tags.div(
                        "empty-state",
                        Tags.text("", stored.problem().orElse("")),
                        Tags.text("meta", "What was computed is kept and comes back with the plugin."))));
        progress.setVisible(false);
        update(sweeps.progress(id));
    }

    private void update(SweepProgress news) {
        StoredSweep stored = sweeps.sweep(id);
        meta.setText(SweepWords.list(java.util.stream.Stream.of(
                        stored.sweep().map(SweepWords::size),
                        Optional.of(SweepWords.state(stored)),
                        Optional.of(Words.when(stored.created())))
                .flatMap(Optional::stream)
                .toList()));
        progress.setVisible(
                progress.isVisible() || news.state() != SweepState.DONE); // what it stands above stays where it is
        Tags.inside(progress)
                .setProperty("value", news.fraction())
                .setProperty("label", SweepWords.progress(news))
                .setProperty("state", news.state().name().toLowerCase(Locale.ROOT));
        boolean turned = news.state() != state;
        state = news.state();
        page.ifPresent(open -> open.refresh(stored, turned));
    }

    private void replaceAddress(Map<String, String> address) {
        QueryParameters query = QueryParameters.simple(address);
        getUI().ifPresent(
                        ui -> ui.getPage().getHistory().replaceState(null, new Location("phase-diagram/" + id, query)));
    }

    private static Map<String, String> address(Location location) {
        Map<String, String> address = new HashMap<>();
        location.getQueryParameters().getParameters().forEach((name, values) -> address.put(name, values.getFirst()));
        return address;
    }
}
