package org.curlew.frontend.explore;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.dom.DomEvent;
import com.vaadin.flow.dom.Element;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.BeforeEnterObserver;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.Route;
import java.util.List;
import java.util.function.UnaryOperator;
import org.curlew.engine.experiment.Catalogue;
import org.curlew.engine.theory.ScalarNetwork;
import org.curlew.engine.theory.ScalarTrajectory;
import org.curlew.frontend.frame.Frame;
import org.curlew.frontend.frame.Query;
import org.curlew.frontend.frame.Tags;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ArrayNode;

/** The scalar network as two phase portraits, gradient descent beside curl descent, with the same starting points. */
@Route(value = "explore", layout = Frame.class)
@PageTitle("Explore – Curlew")
public final class ExploreView extends Div implements BeforeEnterObserver, ExplorePresenter.Screen {

    private static final long serialVersionUID = 1;

    private static final List<String> TITLES = List.of("Gradient descent", "Curl descent");

    private final transient ExplorePresenter presenter;
    private final ExploreControls controls;
    private final List<Element> portraits = List.of(new Element("curlew-portrait"), new Element("curlew-portrait"));
    private final List<Paragraph> words = List.of(Tags.text("portrait-words", ""), Tags.text("portrait-words", ""));
    private final List<Paragraph> endings = List.of(Tags.text("meta", ""), Tags.text("meta", ""));
    private final Element address = new Element("curlew-address");
    private boolean due;

    public ExploreView(Catalogue catalogue) {
        presenter = new ExplorePresenter(Solver.all(catalogue), this);
        controls = new ExploreControls(presenter.solvers(), this::change);
        addClassName("explore");
        H1 title = new H1("Explore");
        title.addClassName("page-title");
        Div tools = Tags.div("explore-tools");
        tools.getElement().appendChild(new Element("curlew-fullscreen").setAttribute("of", ".explore"), address);
        Paragraph about = Tags.text(
                "meta",
                "The smallest network: one input, one hidden neuron, one output, weights w₁ and w₂. Click or drag to drop starting points.");
        add(Tags.div("page-head", title, tools), about, Tags.div("explore-main", side(0), side(1), controls));
    }

    private Div side(int side) {
        Element portrait = portraits.get(side);
        Div card = Tags.div("card portrait");
        card.getElement().appendChild(portrait);
        card.add(words.get(side), endings.get(side));
        listen(portrait, "curlew-drop", (s, e) -> s.dropped(number(e, "w1"), number(e, "w2")));
        listen(portrait, "curlew-move", (s, e) -> s.moved((int) number(e, "place"), number(e, "w1"), number(e, "w2")));
        listen(portrait, "curlew-remove", (s, e) -> s.removed((int) number(e, "place")));
        portrait.addEventListener("curlew-hover", event -> {
                    presenter.point(number(event, "w1"), number(event, "w2"));
                    drawSoon();
                })
                .addEventData("event.detail.w1")
                .addEventData("event.detail.w2");
        portrait.addEventListener("curlew-leave", event -> {
            presenter.pointAway();
            portraits.forEach(p -> p.setProperty("pointer", null));
        });
        return card;
    }

    private interface Change {

        ExploreState of(ExploreState state, DomEvent event);
    }

    private void listen(Element portrait, String event, Change change) {
        portrait.addEventListener(event, e -> change(s -> change.of(s, e)))
                .addEventData("event.detail.w1")
                .addEventData("event.detail.w2")
                .addEventData("event.detail.place");
    }

    private static double number(DomEvent event, String name) {
        return event.getEventData().get("event.detail." + name).asDouble(0);
    }

    @Override
    public void beforeEnter(BeforeEnterEvent event) {
        change(s -> ExploreState.of(Query.values(event.getLocation().getQueryParameters())));
    }

    private void change(UnaryOperator<ExploreState> change) {
        presenter.change(change);
        drawSoon();
    }

    // what arrives together is drawn once
    private void drawSoon() {
        if (!due) {
            due = true;
            UI.getCurrent().beforeClientResponse(this, context -> {
                due = false;
                presenter.draw();
            });
        }
    }

    @Override
    public void state(ExploreState state, Solver solver) {
        controls.show(state, solver);
        address.setProperty("query", state.withSolver(solver.id()).query());
    }

    @Override
    public void scene(int side, ScalarNetwork network) {
        portraits.get(side).setPropertyJson("scene", Portrait.scene(TITLES.get(side), side, network));
        words.get(side).setText(ExploreWords.portrait(network));
    }

    @Override
    public void paths(int side, ScalarNetwork network, List<ScalarTrajectory> paths) {
        ArrayNode drawn = JsonMapper.shared().createArrayNode();
        paths.forEach(path -> drawn.add(Portrait.path(path)));
        portraits.get(side).setPropertyJson("paths", drawn);
        endings.get(side).setText(ExploreWords.endings(network, paths));
    }

    @Override
    public void pointer(int side, ScalarNetwork network, ExploreState.Start at, ScalarTrajectory way) {
        portraits.get(side).setPropertyJson("pointer", Portrait.pointer(network, at.w1(), at.w2(), way));
    }
}
