package org.curlew.server.web;

import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.communication.IndexHtmlResponse;
import java.security.SecureRandom;
import java.util.Base64;

/** Marks the inline scripts of the page with a number that is used once and named in the page's policy: a script that somebody smuggled in does not have it. */
public final class ScriptNonce implements VaadinServiceInitListener {

    private static final long serialVersionUID = 1;
    private static final int BYTES = 16;

    private final SecureRandom random = new SecureRandom();

    @Override
    public void serviceInit(ServiceInitEvent event) {
        event.addIndexHtmlRequestListener(this::mark);
    }

    private void mark(IndexHtmlResponse page) {
        byte[] bytes = new byte[BYTES];
        random.nextBytes(bytes);
        String nonce = Base64.getEncoder().encodeToString(bytes);
        page.getDocument().getElementsByTag("script").attr("nonce", nonce);
        page.getVaadinResponse().setHeader(SecurityHeaders.POLICY, SecurityHeaders.policy("'nonce-" + nonce + "'"));
    }
}
