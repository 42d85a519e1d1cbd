package org.curlew.frontend.frame;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.router.NotFoundException;
import com.vaadin.flow.router.PageTitle;
import com.vaadin.flow.router.ParentLayout;

/** What an address shows that leads nowhere. */
@ParentLayout(Frame.class)
@PageTitle("Nothing here" + Titles.ENDING)
public final class NotFoundView extends Div implements HasErrorParameter<NotFoundException> {

    private static final long serialVersionUID = 1;

    @Override
    public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<NotFoundException> error) {
        removeAll();
        H1 heading = new H1("There is nothing here");
        heading.addClassName("page-title");
        add(
                heading,
                new Paragraph("The address " + event.getLocation().getPath()
                        + " leads to no page; what was there may have been deleted."),
                new Anchor(".", "Go to the library"));
        return 404;
    }
}
