// Runs in the page's head before anything is painted, so that a dark page never flashes white. Built as theme.js.
import { follow, remembered, show } from "./choice";

show(remembered());
follow(remembered);
