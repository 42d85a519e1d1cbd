// Every web component of Curlew; loading this module defines them all.
import "./theme/first-paint";
import "./formula/formula";
import "./formula/text";
import "./plot/plot";
import "./network/network";
import "./heatmap/heatmap";
import "./phasediagram/phase-diagram";
import "./phasediagram/thumbnail";
import "./spark/spark";
import "./progress/progress";
import "./theme/toggle";
import "./dropzone/dropzone";
import "./keys/keys";
import "./frame/icon";
import "./frame/search";
