package org.curlew.server.rest;

import java.lang.reflect.Type;

/**
 * What a body holds.
 *
 * @param type what its JSON is made of; void for bytes of the media type
 */
record Content(String mediaType, Type type) {

    static final Content NONE = new Content("", void.class);

    static Content json(Type type) {
        return new Content("application/json", type);
    }

    static Content events(Type each) {
        return new Content("text/event-stream", each);
    }

    static Content file(String mediaType) {
        return new Content(mediaType, void.class);
    }
}
