import './style/tokens.css';
import './style/base.css';
import './style/layout.css';
import './style/controls.css';
import './style/map.css';
import './style/ranking.css';
import './style/panel.css';
import './parts/site-page.js';
