import {one} from "./one.mjs"; document.title = String(one);
